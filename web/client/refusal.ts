/** What the server says when it refuses (RFC 9457), or what the browser says when there was no answer. */
export type Refusal = {
  status: number;
  code: string;
  /** A sentence in the reader's language, where the server has one. */
  detail: string | undefined;
  /** What is wrong in what was sent, each with its place: `body.password`, `query.at`, or a line of a file. */
  errors: readonly WrongPlace[];
  details: Readonly<Record<string, string | number>>;
  paragraph: string | undefined;
  requestId: string | undefined;
  /** How long to wait before asking again, where the server says so. */
  retryAfterSeconds: number | undefined;
};

export type WrongPlace = { readonly path: string; readonly message: string };

export type RefusedError = Error & { readonly refusal: Refusal };

/** An error that carries its refusal, for the query cache to hold. */
export function refusedError(refusal: Refusal): RefusedError {
  return Object.assign(new Error(refusal.detail ?? refusal.code), { refusal });
}

export function isRefusedError(error: unknown): error is RefusedError {
  return error instanceof Error && 'refusal' in error;
}

/** Reads an answer that is not a success; an answer that is no problem document still becomes a refusal. */
export function readRefusal(status: number, body: unknown, retryAfter?: string | null): Refusal {
  const fields = isRecord(body) ? body : {};
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : undefined);
  return {
    status,
    code: text('type')?.split(/[/:#]/).at(-1) ?? 'client.unreadable-answer',
    detail: text('detail'),
    errors: readErrors(fields.errors),
    details: readDetails(fields.details),
    paragraph: text('paragraph'),
    requestId: text('requestId'),
    retryAfterSeconds: /^\d+$/.test(retryAfter ?? '') ? Number(retryAfter) : undefined,
  };
}

/** Whether asking again can help: the server, the network or what stands between them was away, not of another opinion. */
export function isPassing(error: unknown): boolean {
  return !isRefusedError(error) || [0, 502, 503, 504].includes(error.refusal.status);
}

/** The server's sentence with what is wrong at each place that it speaks of, but for those said elsewhere. */
export function saidWhole(
  { detail, errors }: Pick<Refusal, 'detail' | 'errors'>,
  saidElsewhere: (path: string) => boolean = () => false,
): string | undefined {
  const places = errors.filter(({ path }) => !saidElsewhere(path)).map(({ message }) => message);
  const sentences = detail === undefined ? places : [detail, ...places];
  return sentences.length === 0 ? undefined : sentences.join(' ');
}

function readErrors(value: unknown): readonly WrongPlace[] {
  const places = Array.isArray(value) ? value.filter(isRecord) : [];
  return places.flatMap(({ path, message }) =>
    typeof path === 'string' && typeof message === 'string' ? [{ path, message }] : [],
  );
}

function readDetails(value: unknown): Refusal['details'] {
  if (!isRecord(value)) return {};
  const entries = Object.entries(value).filter(
    (entry): entry is [string, string | number] =>
      typeof entry[1] === 'string' || typeof entry[1] === 'number',
  );
  return Object.fromEntries(entries);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
