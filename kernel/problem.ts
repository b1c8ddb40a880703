/** A value that a sentence about a problem may name: `{ slug: 'x' }` fills `{{slug}}` in the locale's text. */
export type ProblemDetails = Readonly<Record<string, string | number>>;

/** One wrong place in what was sent, e.g. `{ path: 'query.at', message: '…' }`, so that a form shows it there. */
export type FieldError = Readonly<{ path: string; message: string }>;

/**
 * One kind of expected refusal: its stable code and its HTTP status. What a person reads stands once, in the
 * locales of the same folder, as `problems.<code>`, with `{{name}}` where a detail goes.
 */
export type ProblemKind = Readonly<{ code: string; status: number; paragraph?: string }>;

type ProblemFields = Readonly<{
  code: string;
  status: number;
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
  readonly details: ProblemDetails;
  readonly errors: readonly FieldError[];
  readonly paragraph: string | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(fields: ProblemFields, options?: ErrorOptions) {
    super(plainMessage(fields), options);
    this.name = 'Problem';
    this.code = fields.code;
    this.status = fields.status;
    this.details = fields.details ?? {};
    this.errors = fields.errors ?? [];
    this.paragraph = fields.paragraph;
    this.retryAfterSeconds = fields.retryAfterSeconds;
  }
}

/**
 * Declares one kind of refusal in a `problems.ts`; calling the result makes the problem to throw.
 *
 * @example
 * export const programmeUnknown = problemKind<{ slug: string }>({ code: 'programme.unknown', status: 404 });
 * throw programmeUnknown({ slug });
 */
export function problemKind<Details extends ProblemDetails = Record<never, never>>(
  kind: ProblemKind,
): ((details: Details, more?: ProblemExtras) => Problem) & { readonly kind: ProblemKind } {
  const make = (details: Details, more: ProblemExtras = {}) =>
    new Problem({ ...kind, details, ...more }, more.cause === undefined ? undefined : { cause: more.cause });
  return Object.assign(make, { kind });
}

/** What only the place that throws knows. */
export type ProblemExtras = Readonly<{
  errors?: readonly FieldError[];
  paragraph?: string;
  retryAfterSeconds?: number;
  cause?: unknown;
}>;

// For logs and stack traces; people get the sentence of their locale.
function plainMessage(fields: ProblemFields): string {
  const details = Object.entries(fields.details ?? {}).map(([name, value]) => `${name}=${value}`);
  const errors = (fields.errors ?? []).map((error) => `${error.path}: ${error.message}`);
  return [fields.code, ...details, ...errors].join('; ');
}
