import type { Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { HeldRole } from '#kernel/auth/identity.ts';
import { roles, scopeOf } from '#kernel/auth/roles.ts';
import type { Database } from '#kernel/db/row-types.ts';
import { mayOf } from '#kernel/pass-door.ts';
import { programmePolicy } from '../permissions.ts';
import type { ProgrammeServices } from '../programme-services.ts';
import { isOwn } from '../rules/calendar/is-own.ts';
import { type Reminder, remindersOn } from '../rules/calendar/reminders-on.ts';
import { type AgreementContext, loadAgreement } from './load-agreement.ts';
import { obligationsOf } from './obligations-of.ts';

/** What an account is reminded of in its mail of a day. */
export type RemindersDue = Readonly<{ account: string; day: string; reminders: readonly Reminder[] }>;

/** Before this hour of the programme's day nobody is written to. */
const firstHour = 6;

/**
 * Who is to be reminded of what today, in days of the programme's zone: those whose it is, who hold an open account,
 * want such mails and have had none today; and nobody of the same twice.
 */
export async function remindersDue(
  services: Pick<ProgrammeServices, 'promises'>,
  context: AgreementContext,
): Promise<readonly RemindersDue[]> {
  const { db, now, programme } = context;
  const agreement = await loadAgreement(context);
  const { programme: file, today } = agreement;
  if (now.toZonedDateTimeISO(file.programme.time_zone).hour < firstHour) return [];
  const reminders = remindersOn(await obligationsOf(services, context, agreement), today);
  if (reminders.length === 0) return [];
  const day = today.toString();
  const holders = await holdersOf(db, programme.id, now, day);
  const sent = await sentOf(db, programme.id);
  return [...holders].flatMap(([account, held]) => {
    const may = mayOf({ kind: 'person', held }, programmePolicy.permissions, programme);
    const due = reminders.filter(
      (one) =>
        isOwn(one.obligation, may) && !sent.has(keyOf(account, { ...one, obligation: one.obligation.id })),
    );
    return due.length === 0 ? [] : [{ account, day, reminders: due }];
  });
}

/** The roles that open accounts hold now, by account. */
async function holdersOf(
  db: Transaction<Database>,
  programme: string,
  now: Temporal.Instant,
  day: string,
): Promise<ReadonlyMap<string, readonly HeldRole[]>> {
  const rows = await db
    .selectFrom('access.grants as held')
    .innerJoin('access.accounts as account', 'account.id', 'held.account_id')
    .leftJoin('programme.reminder_wishes as wish', (join) =>
      join.onRef('wish.account_id', '=', 'account.id').on('wish.programme_id', '=', programme),
    )
    .leftJoin('programme.reminder_mails as mail', (join) =>
      join
        .onRef('mail.account_id', '=', 'account.id')
        .on('mail.programme_id', '=', programme)
        .on('mail.day', '=', day),
    )
    .select(['held.account_id', 'held.role', 'held.cluster_id'])
    .where('held.programme_id', '=', programme)
    .where('held.starts_at', '<=', now.toString())
    .where((row) => row.or([row('held.ends_at', 'is', null), row('held.ends_at', '>', now.toString())]))
    .where('account.deactivated_at', 'is', null)
    .where((row) => row.or([row('wish.wanted', 'is', null), row('wish.wanted', '=', true)]))
    .where('mail.id', 'is', null)
    .orderBy('held.account_id')
    .execute();
  const holders = new Map<string, HeldRole[]>();
  for (const { account_id: account, role: name, cluster_id: part } of rows) {
    const role = roles.find((one) => one === name);
    if (role === undefined) continue;
    const held = { role, kind: scopeOf[role], programme, part };
    holders.set(account, [...(holders.get(account) ?? []), held]);
  }
  return holders;
}

async function sentOf(db: Transaction<Database>, programme: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('programme.reminders')
    .select(['account_id', 'obligation', 'due_on', 'kind'])
    .where('programme_id', '=', programme)
    .execute();
  return new Set(rows.map((row) => keyOf(row.account_id, { ...row, dueOn: row.due_on })));
}

type Key = Readonly<{ obligation: string; dueOn: string; kind: string }>;

function keyOf(account: string, { obligation, dueOn, kind }: Key): string {
  return [account, obligation, dueOn, kind].join(' ');
}
