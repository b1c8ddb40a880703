import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { accessServer, as } from '#test/access-server.ts';
import { anAccount, hold } from '#test/cast.ts';
import { feedSteps } from '#test/feed-steps.ts';
import { mailServer } from '#test/mail-server.ts';
import { type Owed, obligationCast, obligationSteps } from '#test/obligation-steps.ts';
import { reminderSteps } from '#test/reminder-steps.ts';
import { listTasks } from './contract.ts';

const mail = mailServer();
const server = accessServer({ smtp: () => mail.url(), prepare: () => fill() });
const { get, here, stage, ask, moveTo } = server;
const { owed } = obligationSteps(server);
const { makeFeed, follow } = feedSteps(server);
const { look } = reminderSteps(server, mail);

let cast: Readonly<Record<string, string>>;

async function fill(): Promise<void> {
  const neighbour = await anAccount(stage(), 'Nora Neighbour');
  await hold(stage(), neighbour, { role: 'coordinator', programme: here(), part: here().clusters[1] ?? '' });
  const secretary = await anAccount(stage(), 'Sara Secretary');
  const part = here().clusters[0] ?? '';
  await hold(stage(), secretary, { role: 'council_secretary', programme: here(), part });
  cast = { ...(await obligationCast(server)), neighbour, secretary };
  await server.work().ready;
}

/** Of an obligation, who has it among today's tasks, who was mailed of it, and in whose calendar it is to hand in. */
async function toldOf(id: string) {
  const mailed = await ask((db) =>
    db.selectFrom('programme.reminders').select('account_id').where('obligation', '=', id).execute(),
  );
  const told: Record<string, readonly boolean[]> = {};
  for (const [name, account] of Object.entries(cast)) {
    const answer = await get(`/api/programmes/${here().slug}/tasks`, as(account));
    const { tasks } = z.object(listTasks.response.shape).parse(await answer.json());
    const event = (await follow(await makeFeed(account))).find(({ uid }) => uid.startsWith(`${id}@`));
    told[name] = [
      tasks.some((task) => task.opens.id === id && task.kind === 'hand_in'),
      mailed.some((one) => one.account_id === account),
      event?.description.includes('You may hand in its papers.') === true,
    ];
  }
  return told;
}

/** The first obligation that falls due in the first cluster, or in the whole programme. */
async function firstDue(cluster: string | null): Promise<Owed> {
  const list = await owed(cast.director ?? '');
  const found = list.find(
    (one) =>
      one.origin === 'clause' && (one.due ?? '') > '2026-04-01' && (one.cluster?.id ?? null) === cluster,
  );
  assert.ok(found);
  return found;
}

test('whoever has an obligation among the tasks of Today is reminded of it by mail and finds it in the own calendar, and nobody else', async () => {
  const [cluster = ''] = here().clusters;
  const all = [true, true, true];
  const none = [false, false, false];
  const nobody = {
    director: all,
    both: all,
    supervisor: none,
    auditor: none,
    council: none,
    secretary: none,
  };
  for (const [where, expected] of [
    [null, { ...nobody, coordinator: none, neighbour: none }],
    [cluster, { ...nobody, coordinator: all, neighbour: none }],
  ] as const) {
    const { id, due } = await firstDue(where);
    moveTo(
      Temporal.PlainDate.from(due ?? '')
        .subtract({ days: 7 })
        .toZonedDateTime({ timeZone: here().timeZone, plainTime: '12:00' })
        .toInstant(),
    );
    await look();
    assert.deepEqual(await toldOf(id), expected, where ?? 'the whole programme');
    moveTo();
  }
});
