import type { Transaction } from 'kysely';
import type { RequestOrigin } from '#kernel/action.ts';
import type { Identity } from '#kernel/auth/identity.ts';
import type { Permissions } from '#kernel/auth/permission.ts';
import type { Clock } from '#kernel/clock/clock.ts';
import type { Programme } from '#kernel/db/programme.ts';
import type { Database } from '#kernel/db/row-types.ts';
import type { Locale } from '#kernel/locale.ts';
import type { Afterwards, AnyQuery, ToldRead } from '#kernel/query.ts';
import { mayOf, mustPass } from './pass-door.ts';

/** Who asks, about which programme, and by which clock. */
export type Asking = Readonly<{
  clock: Clock;
  locale: Locale;
  identity: Identity;
  permissions: Permissions;
  programme: Programme | null;
  from: RequestOrigin;
}>;

type Input = Readonly<{ params: Record<string, unknown>; query: Record<string, unknown> }>;

/** What a read gives, in which language, what the trail has to say of it before it leaves, and what is written then. */
export type Answered = Readonly<{
  answer: unknown;
  locale: Locale;
  told: readonly ToldRead[];
  afterwards: readonly Afterwards[];
}>;

/** Answers a read inside a transaction that is open already and sees what whoever asks may see. */
export async function answerInside(
  db: Transaction<Database>,
  query: AnyQuery,
  input: Input,
  asking: Asking,
): Promise<Answered> {
  const { clock, locale, identity, permissions, programme, from } = asking;
  mustPass(query.door, identity, permissions, { programme: programme?.id ?? null });
  const may = mayOf(identity, permissions, programme);
  const told: ToldRead[] = [];
  const tell = (one: ToldRead) => void told.push(one);
  let spoken = locale;
  const speak = (other: Locale) => {
    spoken = other;
  };
  const left: Afterwards[] = [];
  const afterwards = (work: Afterwards) => void left.push(work);
  const now = clock.now();
  const said = { tell, speak, afterwards };
  const answer = await query.run({ db, clock, now, locale, programme, identity, from, may, ...said }, input);
  return { answer, locale: spoken, told, afterwards: left };
}
