/** A value that a sentence about a problem may name: `{ slug: 'x' }` fills `{{slug}}` in the locale's text. */
export type ProblemDetails = Readonly<Record<string, string | number>>;

/** One wrong place in what was sent, e.g. `{ path: 'query.at', message: '…' }`, so that a form shows it there. */
export type FieldError = Readonly<{ path: string; message: string }>;

/** One kind of expected refusal: the stable code, its HTTP status, and the sentence said where no locale has one. */
export type ProblemKind<Details extends ProblemDetails> = Readonly<{
  code: string;
  status: number;
  sentence(details: Details): string;
  paragraph?: string;
}>;

type ProblemFields = Readonly<{
  code: string;
  status: number;
  detail: string;
  details?: ProblemDetails | undefined;
  errors?: readonly FieldError[] | undefined;
  paragraph?: string | undefined;
  retryAfterSeconds?: number | undefined;
}>;

/**
 * An expected refusal. Thrown anywhere, turned into RFC 9457 `application/problem+json` in one place; on the
 * command line its sentence is printed. Nothing else is a class here.
 */
export class Problem extends Error {
  readonly code: string;
  readonly status: number;
  readonly detail: string;
  readonly details: ProblemDetails;
  readonly errors: readonly FieldError[];
  readonly paragraph: string | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(fields: ProblemFields, options?: ErrorOptions) {
    super(fields.detail, options);
    this.name = 'Problem';
    this.code = fields.code;
    this.status = fields.status;
    this.detail = fields.detail;
    this.details = fields.details ?? {};
    this.errors = fields.errors ?? [];
    this.paragraph = fields.paragraph;
    this.retryAfterSeconds = fields.retryAfterSeconds;
  }
}

/**
 * Declares one kind of refusal in a slice's `problems.ts`; calling the result makes the problem to throw.
 *
 * @example
 * export const programmeUnknown = problemKind({
 *   code: 'programme.unknown', status: 404,
 *   sentence: (details: { slug: string }) => `There is no programme ${details.slug} here.`,
 * });
 * throw programmeUnknown({ slug });
 */
export function problemKind<Details extends ProblemDetails = Record<never, never>>(
  kind: ProblemKind<Details>,
): ((details: Details, more?: Pick<ProblemFields, 'errors' | 'paragraph'>) => Problem) & {
  readonly kind: ProblemKind<Details>;
} {
  const make = (details: Details, more: Pick<ProblemFields, 'errors' | 'paragraph'> = {}) =>
    new Problem({
      code: kind.code,
      status: kind.status,
      detail: kind.sentence(details),
      details,
      paragraph: kind.paragraph,
      ...more,
    });
  return Object.assign(make, { kind });
}
