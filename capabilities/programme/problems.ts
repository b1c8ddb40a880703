import { problemKind } from '#kernel/problem.ts';

/** Every refusal of this slice; what people read stands in the locales under `problems`. */
export const notYetKnown = problemKind<{ known: string; first: string }>({
  code: 'programme.not-yet-known',
  status: 404,
});
export const paragraphUnknown = problemKind<{ paragraph: string }>({
  code: 'programme.paragraph-unknown',
  status: 404,
});
export const filesInvalid = problemKind<{ count: number; first: string }>({
  code: 'programme.files-invalid',
  status: 422,
});
export const sourceUnreadable = problemKind<{ file: string; reason: string }>({
  code: 'programme.source-unreadable',
  status: 422,
});
export const sourceWithoutParagraphs = problemKind<{ file: string }>({
  code: 'programme.source-without-paragraphs',
  status: 422,
});
/** The signed document that counts now is this one already. */
export const documentKnown = problemKind<{ file: string }>({
  code: 'programme.document-known',
  status: 409,
});
export const signatureStated = problemKind<{ signed: string; stated: string }>({
  code: 'programme.signature-stated',
  status: 409,
});
