import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { type ActionContext, defineAction } from '#kernel/action.ts';
import { fixedClock } from '#kernel/clock/clock.ts';
import { enterProgramme, findProgramme } from '#kernel/db/identity.ts';
import type { FactServices } from '#kernel/fact/fact-services.ts';
import { recordFact } from '#kernel/fact/record-fact.ts';
import { voidFact } from '#kernel/fact/void-fact.ts';
import { addDays, type PlainDate, parsePlainDate } from '#lib/calendar/index.ts';
import { type DbTest, dbTest } from '#test/database.ts';
import {
  type FactStep,
  factSteps,
  type Remembered,
  recomputed,
  type Watched,
} from '#test/remembered-obligations.ts';
import { applyProgramme } from './actions/apply-programme.ts';
import { relief, submission, verdict } from './facts.ts';
import { programmeGuide } from './guide.ts';
import { type Agreement, loadAgreement } from './queries/load-agreement.ts';
import { loadRecorded } from './queries/load-recorded.ts';
import { addLength, workingCalendarOf } from './rules/calendar/anchors.ts';
import { obligations } from './rules/calendar/obligations.ts';
import { shippedFiles } from './shipped-files.ts';

const services: FactServices = { programmes: programmeGuide, projectors: [] };
const began = Temporal.Instant.from('2027-06-30T12:00:00Z');
const firstDay = parsePlainDate('2027-05-01');
const hour = (index: number) => began.add({ hours: index });

/** An obligation that waits for an answer and two that do not, one of them with several papers where there is one. */
async function staged(t: DbTest) {
  const clock = fixedClock('2026-03-01T12:00:00Z');
  const { slug } = await t.act(applyProgramme, { files: await shippedFiles() }, { clock });
  const tenant = await findProgramme(t.db, slug);
  assert.ok(tenant);
  await enterProgramme(t.db, tenant.id);
  const agreement = await loadAgreement({
    db: t.db,
    clock,
    now: clock.now(),
    locale: 'en',
    programme: tenant,
  });
  const owed = obligations(agreement.programme, agreement.anchors, firstDay);
  const clauses = owed.filter(({ origin, due }) => origin === 'clause' && due !== null);
  const chosen = [
    clauses.find(({ acceptedBy }) => acceptedBy !== undefined),
    clauses.findLast(({ evidence }) => evidence.length > 1) ?? clauses.at(-1),
    clauses.find(({ acceptedBy, due }) => acceptedBy === undefined && (due ?? '') > '2027-05-10'),
  ];
  const watched = chosen.flatMap((one): Watched[] =>
    one === undefined
      ? []
      : [
          {
            id: one.id,
            due: one.due ?? '',
            slots: one.evidence.map(({ id }) => id),
            isAnswered: one.acceptedBy !== undefined,
            opensOn: (due) => opening(agreement, one.clause, due),
            dueSoonDays: agreement.programme.programme.due_soon_days,
          },
        ],
  );
  assert.equal(watched.length, chosen.length, 'the programme owes such things');
  return { t, slug, tenant, agreement, watched };
}

/** The day on which what follows from a clause is open, if it is missed on a day. */
function opening({ programme }: Agreement, id: string, due: string): string | null {
  const clause = programme.clauses.clauses.find((one) => one.kind === 'obligation' && one.id === id);
  if (clause?.kind !== 'obligation' || clause.consequence === undefined) return null;
  const length = clause.consequence.after ?? { days: 1 };
  return addLength(parsePlainDate(due), length, workingCalendarOf(programme)).toString();
}

type Stage = Awaited<ReturnType<typeof staged>>;

/** Records or takes back through the kernel's own ways, as a write does. */
function doing(work: (context: ActionContext) => Promise<string>) {
  return defineAction({
    name: 'programme.submit',
    door: 'machine',
    input: z.object({}),
    async run(context) {
      return { answer: await work(context), trail: { details: {} } };
    },
  });
}

async function take(stage: Stage, memory: Remembered[], step: FactStep, index: number): Promise<void> {
  const { t, slug, watched } = stage;
  const clock = fixedClock(hour(index).toString());
  const act = (work: (context: ActionContext) => Promise<string>) =>
    t.act(doing(work), {}, { programme: slug, clock });
  const standing = memory.filter(({ voided }) => voided === null);
  const of = watched[step.which % watched.length];
  const earlier = standing[step.which % Math.max(standing.length, 1)];
  const day = addDays(firstDay, step.day).toString();
  const common = { happenedOn: day, cluster: null, evidence: [], omitted: [], slots: [] };
  if (of === undefined) return;
  const remember = (what: Omit<Remembered, 'day' | 'recorded' | 'voided'>) =>
    memory.push({ ...what, day, recorded: hour(index), voided: null });
  if (step.what === 'void') {
    if (earlier === undefined) return;
    const kind = { submission, verdict, relief }[earlier.kind];
    await act(async (context) => {
      await voidFact(services, context, kind, { id: earlier.id, reason: 'A mistake.' });
      return earlier.id;
    });
    earlier.voided = hour(index);
    return;
  }
  if (step.what === 'verdict') {
    const papers = standing.filter(
      (one) => one.kind === 'submission' && !standing.some(({ answers }) => answers === one.id),
    );
    const answered = papers[step.which % Math.max(papers.length, 1)];
    if (answered === undefined) return;
    const said = step.more % 2 === 0 ? ('accepted' as const) : ('returned' as const);
    const values = { submission_id: answered.id, verdict: said, by_letter: false, reason: 'Because.' };
    const id = await act((context) =>
      recordFact(services, context, verdict, { ...common, subject: answered.of, values }),
    );
    remember({ kind: 'verdict', id, of: answered.of, answers: answered.id, says: said });
    return;
  }
  if (step.what === 'relief') {
    const until = step.more % 4 === 0 ? null : addDays(parsePlainDate(of.due), step.more - 20).toString();
    const says = until === null ? 'waived' : 'extended';
    const values = { relief: says, until_on: until, reason: 'The rains.' };
    const id = await act((context) =>
      recordFact(services, context, relief, { ...common, subject: of.id, values }),
    );
    remember({ kind: 'relief', id, of: of.id, says, ...(until === null ? {} : { until }) });
    return;
  }
  const before = standing.filter(({ kind }) => kind === 'submission')[step.which % 5];
  const corrects =
    step.what === 'correct' && before !== undefined ? { fact: before.id, reason: 'Another day.' } : undefined;
  const place = corrects === undefined ? of : (watched.find(({ id }) => id === before?.of) ?? of);
  const slots = place.slots.filter((_, at) => ((step.more + 1) >> at) % 2 === 1);
  const id = await act((context) =>
    recordFact(services, context, submission, {
      ...common,
      subject: place.id,
      partly: true,
      values: { slots, note: null },
      corrects,
    }),
  );
  if (corrects !== undefined && before !== undefined) before.voided = hour(index);
  remember({ kind: 'submission', id, of: place.id, slots });
}

async function statesBy({ t, tenant, agreement }: Stage, at: PlainDate, known: Temporal.Instant) {
  const recorded = await loadRecorded(t.db, tenant.id, { at, known });
  const owed = obligations(agreement.programme, agreement.anchors, at, { ...recorded, promises: null });
  return (id: string) => {
    const one = owed.find((candidate) => candidate.id === id);
    return { state: one?.state, due: one?.due, metOn: one?.metOn ?? null };
  };
}

async function proveAll(stage: Stage, memory: readonly Remembered[], count: number): Promise<void> {
  const days = [0, 15, 30, 45, 60, 400].map((after) => addDays(firstDay, after));
  for (let index = 0; index <= count; index += 2) {
    const known = hour(index);
    for (const at of days) {
      const state = await statesBy(stage, at, known);
      for (const one of stage.watched) {
        const expected = recomputed(one, memory, at.toString(), known);
        assert.deepEqual(state(one.id), expected, `${one.id} at ${at}, as known at ${known}`);
      }
    }
  }
}

dbTest(
  'whatever is recorded, answered, relieved, corrected and taken back, each obligation stands on any day as known at any instant as the facts known then tell',
  async (t) => {
    const stage = await staged(t);
    // What fails is told with its seed, and the shortest story that still fails.
    await fc.assert(
      fc.asyncProperty(factSteps(60), async (steps) => {
        await sql`savepoint story`.execute(t.db);
        try {
          const memory: Remembered[] = [];
          for (const [index, step] of steps.entries()) await take(stage, memory, step, index + 1);
          await proveAll(stage, memory, steps.length + 1);
        } finally {
          await sql`rollback to savepoint story`.execute(t.db);
        }
      }),
      { numRuns: 12 },
    );
  },
);
