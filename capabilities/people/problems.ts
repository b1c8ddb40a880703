import { problemKind } from '#kernel/problem.ts';

/** Every refusal of this slice. None of them names the number of a document or of a telephone. */
export const nameMissing = problemKind({ code: 'people.name-missing', status: 422 });
export const clusterUnknown = problemKind<{ cluster: string }>({
  code: 'people.cluster-unknown',
  status: 422,
});
/** Somebody who holds clusters and not the programme says in which of them a person takes part. */
export const clusterMissing = problemKind({ code: 'people.cluster-missing', status: 422 });
export const clusterHeldAlready = problemKind<{ cluster: string }>({
  code: 'people.cluster-held-already',
  status: 409,
});
export const notInCluster = problemKind<{ cluster: string }>({ code: 'people.not-in-cluster', status: 404 });
/** Nobody said which person whoever asks is. */
export const ownPersonMissing = problemKind({ code: 'people.own-person-missing', status: 404 });
export const documentKindUnknown = problemKind<{ kind: string }>({
  code: 'people.document-kind-unknown',
  status: 422,
});
export const documentsNotRecorded = problemKind({ code: 'people.documents-not-recorded', status: 422 });
export const documentNumberWrong = problemKind<{
  kind: string;
  shortest: number;
  longest: number;
  characters: string;
}>({ code: 'people.document-number-wrong', status: 422 });
/** Somebody in sight has this document. */
export const documentTaken = problemKind<{ person: string; name: string }>({
  code: 'people.document-taken',
  status: 409,
});
/** Somebody out of sight has it, of whom nothing is said (decision 0014). */
export const documentTakenElsewhere = problemKind({
  code: 'people.document-taken-elsewhere',
  status: 409,
});
export const documentMissing = problemKind({ code: 'people.document-missing', status: 404 });
export const reasonMissing = problemKind({ code: 'people.reason-missing', status: 422 });
export const phoneWrong = problemKind({ code: 'people.phone-wrong', status: 422 });
export const detailsChangedMeanwhile = problemKind({
  code: 'people.details-changed-meanwhile',
  status: 409,
});
export const accountUnknown = problemKind({ code: 'people.account-unknown', status: 422 });
export const accountLinked = problemKind<{ person: string; name: string }>({
  code: 'people.account-linked',
  status: 409,
});
/** The name that was written again to confirm is not the person’s. */
export const nameDiffers = problemKind({ code: 'people.name-differs', status: 422 });
