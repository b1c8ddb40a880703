import type { Kysely, Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Action, ActionContext, Outcome, RequestOrigin } from '#kernel/action.ts';
import { type Acted, recordEntry } from '#kernel/audit/record-entry.ts';
import { actorName, type Identity } from '#kernel/auth/identity.ts';
import type { Permissions } from '#kernel/auth/permission.ts';
import type { Clock } from '#kernel/clock/clock.ts';
import { actAsKernel, enterProgramme, writeSerializable } from '#kernel/db/identity.ts';
import { newId } from '#kernel/db/new-id.ts';
import type { Programme } from '#kernel/db/programme.ts';
import type { Database } from '#kernel/db/row-types.ts';
import type { Locale } from '#kernel/locale.ts';
import { subjectUnknown } from './http/problems.ts';
import { mayOf, mustPass } from './pass-door.ts';

/** Who acts, from where, in which programme, and by which clock. */
export type Acting = Readonly<{
  clock: Clock;
  identity: Identity;
  permissions: Permissions;
  locale: Locale;
  programme: Programme | null;
  requestId: string;
  from: RequestOrigin;
  /** Makes the ids of what is recorded, where they are to be the same each time. */
  newId?(now: Temporal.Instant): string;
}>;

/** As whom the command line and the first start act: whoever runs the machine may do everything. */
export function machineActing(clock: Clock, name: string, requestId: string): Acting {
  return {
    clock,
    identity: { kind: 'machine', name },
    permissions: {},
    locale: 'en',
    programme: null,
    requestId,
    from: { address: '', agent: '', cookie: undefined },
  };
}

/** Runs a write of the command line as a whole: it is checked, commits or rolls back, and is repeated on collision. */
export async function runAction<Input, Output, Subject>(
  db: Kysely<Database>,
  action: Action<Input, Output, Subject>,
  input: unknown,
  acting: Acting,
): Promise<Output> {
  const parsed = action.input.parse(input);
  return writeSerializable(db, async (transaction) => {
    const { answer } = await actInside(transaction, action, parsed, acting);
    return answer;
  });
}

/** Runs a write inside a transaction that is open already, as `perform` does, and adds its one row to the trail. */
export async function actInside<Input, Output, Subject>(
  transaction: Transaction<Database>,
  action: Action<Input, Output, Subject>,
  input: Input,
  acting: Acting,
): Promise<Outcome<Output>> {
  const { outcome, acted } = await perform(transaction, action, input, acting);
  await recordEntry(transaction, acted);
  return outcome;
}

/**
 * Runs a write inside a transaction that acts as whoever asks: loads what it is about, asks the door, and acts. What
 * the trail must tell of it is for the caller to record in the same transaction.
 */
export async function perform<Input, Output, Subject>(
  transaction: Transaction<Database>,
  action: Action<Input, Output, Subject>,
  input: Input,
  acting: Acting,
): Promise<Readonly<{ outcome: Outcome<Output>; acted: Acted }>> {
  const context = contextOf(transaction, acting);
  const { identity, permissions, programme } = acting;
  const subject = action.subject === undefined ? undefined : await action.subject(context, input);
  if (action.subject !== undefined && subject === undefined) throw subjectUnknown({});
  // Where there is no `subject`, the type says that it is undefined.
  const loaded = subject as Subject;
  mustPass(action.door, identity, permissions, {
    programme: programme?.id ?? null,
    ...action.place?.(loaded, input),
  });
  const outcome = await action.run(context, input, loaded);
  // Behind a public door somebody may have come to be known; what is kept of it is the kernel's to write.
  if (action.door === 'public') await actAsKernel(transaction, outcome.trail.programme);
  const { requestId, from } = acting;
  const told = { identity, now: context.now, programme: programme?.id ?? null, trail: outcome.trail };
  return { outcome, acted: { action: action.name, requestId, from, ...told } };
}

function contextOf(transaction: Transaction<Database>, acting: Acting): ActionContext {
  const { clock, identity, locale, programme, from } = acting;
  const now = clock.now();
  return {
    db: transaction,
    clock,
    now,
    identity,
    actor: actorName(identity),
    locale,
    programme,
    from,
    newId: () => (acting.newId ?? newId)(now),
    enterProgramme: (id) => enterProgramme(transaction, id),
    may: mayOf(identity, acting.permissions, programme),
  };
}
