import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { defineAction } from '#kernel/action.ts';
import { machineActing, runAction } from '#kernel/run-action.ts';
import { programmeGuide } from '#programme';
import { accessServer } from '#test/access-server.ts';
import { defineFact } from './fact-kind.ts';
import type { FactChange, Projector } from './fact-services.ts';
import { recordFact } from './record-fact.ts';
import { voidFact } from './void-fact.ts';

const { stage, here, ask, clock } = accessServer();

// Any table of facts does.
const kind = defineFact({
  name: 'test.review',
  table: 'programme.reviews',
  read: [],
  record: [],
  void: [],
});

/** Records a fact, or takes one back, with these projectors. */
function acting(projectors: readonly Projector[]) {
  const services = { programmes: programmeGuide, projectors };
  const action = defineAction({
    name: 'test.act',
    door: 'machine',
    input: z.strictObject({ take: z.uuid().optional(), corrects: z.uuid().optional() }),
    async run(context, { take, corrects }) {
      await context.enterProgramme(here().id);
      const entered = { ...context, programme: here() };
      if (take !== undefined) await voidFact(services, entered, kind, { id: take, reason: 'Wrong.' });
      const fact =
        take ??
        (await recordFact(services, entered, kind, {
          happenedOn: '2026-03-10',
          cluster: null,
          subject: 'risk/test',
          slots: [],
          evidence: [],
          omitted: [],
          values: { state: 'holds', reason: 'Seen.' },
          ...(corrects === undefined ? {} : { corrects: { fact: corrects, reason: 'Better seen.' } }),
        }));
      return { answer: fact, trail: { programme: here().id } };
    },
  });
  return (input: { take?: string; corrects?: string } = {}) =>
    runAction(stage().db, action, input, machineActing(clock, 'a test', 'test'));
}

const count = () =>
  ask(async (db) => (await db.selectFrom('programme.reviews').select('id').execute()).length);

test('a projector hears of what is recorded, corrected and taken back of its kinds, in their order', async () => {
  const heard: FactChange[] = [];
  const of = (kinds: readonly string[]): Projector => ({
    of: kinds,
    async project(_context, change) {
      heard.push(change);
    },
  });
  const act = acting([of(['test.review']), of(['test.other'])]);
  const first = await act();
  const second = await act({ corrects: first });
  await act({ take: second });
  assert.deepEqual(
    heard.map(({ what, fact }) => [what, fact]),
    [
      ['recorded', first],
      ['voided', first],
      ['recorded', second],
      ['voided', second],
    ],
  );
  assert.deepEqual(heard[0], {
    kind: 'test.review',
    what: 'recorded',
    fact: first,
    subject: 'risk/test',
    cluster: null,
    happenedOn: '2026-03-10',
  });
});

test('what a projector keeps and the fact are there together or not at all', async () => {
  const before = await count();
  const failing: Projector = {
    of: ['test.review'],
    async project() {
      throw new Error('the projector fails');
    },
  };
  await assert.rejects(acting([failing])(), /the projector fails/);
  assert.equal(await count(), before);
  const kept = await acting([])();
  await assert.rejects(acting([failing])({ take: kept }), /the projector fails/);
  const [row] = await ask((db) =>
    db.selectFrom('programme.reviews').select('voided_at').where('id', '=', kept).execute(),
  );
  assert.equal(row?.voided_at, null);
});
