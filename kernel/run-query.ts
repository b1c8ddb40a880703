import type { Kysely, Transaction } from 'kysely';
import type { Clock } from '#kernel/clock/clock.ts';
import { readSnapshot } from '#kernel/db/identity.ts';
import type { Programme } from '#kernel/db/programme.ts';
import type { Database } from '#kernel/db/row-types.ts';
import { programmeUnknown } from '#kernel/http/problems.ts';
import type { Locale } from '#kernel/locale.ts';
import type { Route } from '#kernel/query.ts';

/** Who asks, and by which clock. Permission joins here when there are accounts. */
export type Asking = Readonly<{ clock: Clock; locale: Locale }>;

type Input = Readonly<{ params: Record<string, unknown>; query: Record<string, unknown> }>;

/** Answers a read from one snapshot. A programme that is not there, or not in sight, is the same "not found". */
export async function runQuery(
  db: Kysely<Database>,
  route: Route,
  input: Input,
  asking: Asking,
): Promise<unknown> {
  const slug = slugOf(route, input);
  // PostgreSQL refuses some texts even as a question, such as one with a NUL in it.
  if (slug !== undefined && !slugForm.test(slug)) throw programmeUnknown({ slug: printable(slug) });
  const scope = slug === undefined ? 'instance' : { slug };
  const answer = await readSnapshot(db, scope, async (transaction, programme) => ({
    value: await answerInside(transaction, route, programme, input, asking),
  }));
  if (answer === undefined) throw programmeUnknown({ slug: slug ?? '' });
  return answer.value;
}

// As the constraint programmes_slug_form has it.
const slugForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;

function printable(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, '\u{fffd}').slice(0, 100);
}

/** The programme that a path is about: the parameter of that name. */
export function slugOf(route: Route, input: Input): string | undefined {
  return route.endpoint.path.includes(':programme') ? String(input.params.programme) : undefined;
}

/** Answers a read inside a transaction that is open already and sees the right rows. */
export async function answerInside(
  db: Transaction<Database>,
  route: Route,
  programme: Programme | null,
  input: Input,
  { clock, locale }: Asking,
): Promise<unknown> {
  return route.run({ db, clock, now: clock.now(), locale, programme }, input);
}
