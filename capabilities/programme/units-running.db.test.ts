import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { fixedClock } from '#kernel/clock/clock.ts';
import { enterProgramme, findProgramme } from '#kernel/db/identity.ts';
import type { Programme } from '#kernel/db/programme.ts';
import { addDays, parsePlainDate } from '#lib/calendar/index.ts';
import { type DbTest, dbTest } from '#test/database.ts';
import { isBeginning, type Remembered, type Scene, type Step, stories, takeStep } from '#test/unit-story.ts';
import { applyProgramme } from './actions/apply-programme.ts';
import { programmeMeasures } from './measures.ts';
import { latestProgramme } from './queries/latest-programme.ts';
import { countedUnits } from './rules/posts/running-units.ts';
import type { UnitPlace } from './rules/posts/unit-places.ts';
import { shippedFiles } from './shipped-files.ts';

const began = Temporal.Instant.from('2026-06-30T12:00:00Z');
const minute = (index: number) => began.add({ minutes: index });
const firstDay = parsePlainDate('2026-06-01');
const days = Array.from({ length: 16 }, (_, index) => addDays(firstDay, index).toString());
const lastDay = days.at(-1) ?? '';

type Stage = Scene & Readonly<{ tenant: Programme }>;

/** The shipped programme with two persons; of its units that are counted, the first. */
async function staged(t: DbTest): Promise<Stage> {
  const clock = fixedClock('2026-05-01T12:00:00Z');
  const { slug } = await t.act(applyProgramme, { files: await shippedFiles() }, { clock });
  const tenant = await findProgramme(t.db, slug);
  assert.ok(tenant);
  await enterProgramme(t.db, tenant.id);
  const persons = [t.newId(), t.newId()];
  for (const id of persons) {
    await t.db
      .insertInto('people.persons')
      .values({
        programme_id: tenant.id,
        id,
        given_names: 'Somebody',
        family_names: '',
        recorded_at: clock.now().toString(),
        recorded_by: 'a test',
      })
      .execute();
  }
  const units = countedUnits(await latestProgramme(t.db, tenant.id)).slice(0, 1);
  return { t, slug, tenant, units, persons, days };
}

function ask({ t, tenant }: Stage, at: string, known: Temporal.Instant) {
  const [unitsRunning] = programmeMeasures;
  assert.ok(unitsRunning);
  const clocks = { at: parsePlainDate(at), known };
  const question = { db: t.db, programme: tenant, clocks, locale: 'en' } as const;
  return {
    read: () => unitsRunning.read(question),
    readings: () => unitsRunning.readings(question, days),
    rows: () => unitsRunning.rows(question),
    corrections: () => unitsRunning.corrections(question),
    changes: () => unitsRunning.changes(question),
  };
}

/** How many units run, told from what was remembered: the plain sense of the words, day by day and without spells. */
function runningByHand(
  units: readonly UnitPlace[],
  memory: readonly Remembered[],
  day: string,
  known: Temporal.Instant,
): number {
  const standing = memory.filter(
    ({ recorded, voided, day: on }) =>
      on <= day &&
      Temporal.Instant.compare(recorded, known) <= 0 &&
      (voided === null || Temporal.Instant.compare(voided, known) > 0),
  );
  const isOver = ({ id }: Remembered) => standing.some(({ of, day: last }) => of === id && last < day);
  const holds = (place: string) =>
    standing.some((fact) => isBeginning(fact) && fact.place === place && !isOver(fact));
  return units.filter(({ id, posts }) => [id, ...posts.map((post) => post.id)].every(holds)).length;
}

/** The rows behind a figure are as many as it says, and it changes on no day that is not told. */
async function mustAgree(stage: Stage, known: Temporal.Instant): Promise<void> {
  const changes = await ask(stage, lastDay, known).changes();
  const readings = await ask(stage, lastDay, known).readings();
  for (const [index, { day, reading }] of readings.entries()) {
    const before = readings[index - 1]?.reading.value ?? '0';
    if (reading.value !== before) assert.ok(changes.includes(day), `it changed on ${day}`);
  }
  for (const { day, reading } of readings.filter((_, index) => index % 5 === 0)) {
    assert.deepEqual(await ask(stage, day, known).read(), reading);
    const rows = await ask(stage, day, known).rows();
    assert.equal(rows.filter(({ counted }) => counted).length, reading.counted);
    assert.ok(rows.every(({ counted, why }) => counted === (why === null)));
  }
}

/** Takes the steps of a story, asks by every clock, and counts the answers in which a unit ran. */
async function told(stage: Stage, steps: readonly Step[]): Promise<number> {
  const { t, tenant, units } = stage;
  const memory: Remembered[] = [];
  for (const [index, step] of steps.entries()) {
    await takeStep({ scene: stage, memory, step, clock: fixedClock(minute(index + 1).toString()) });
  }
  // What is judged when the transaction ends is judged here.
  await sql`set constraints all immediate`.execute(t.db);
  await sql`set constraints all deferred`.execute(t.db);
  await enterProgramme(t.db, tenant.id);
  let running = 0;
  for (let index = 0; index <= steps.length; index += 1) {
    const readings = await ask(stage, lastDay, minute(index)).readings();
    const wanted = days.map((day) => String(runningByHand(units, memory, day, minute(index))));
    running += wanted.filter((value) => value !== '0').length;
    const got = readings.map(({ reading }) => reading.value);
    assert.deepEqual(got, wanted, `as known after step ${index}`);
  }
  await mustAgree(stage, minute(steps.length));
  return running;
}

dbTest(
  'whatever is recorded, corrected and taken back, the figure of each day and instant is that of the facts known then',
  async (t) => {
    const stage = await staged(t);
    const places = stage.units.reduce((sum, { posts }) => sum + posts.length + 1, 0);
    let running = 0;
    await fc.assert(
      fc.asyncProperty(stories(days.length, places), async (steps) => {
        await sql`savepoint before`.execute(t.db);
        try {
          running += await told(stage, steps);
        } finally {
          await sql`rollback to savepoint before`.execute(t.db);
        }
      }),
      { seed: 20_260_315, numRuns: 15 },
    );
    assert.ok(running > 50, 'units came to run');
  },
);

dbTest(
  'a coordinator who leaves takes the unit down until the next one signs, as known before and after',
  async (t) => {
    const stage = await staged(t);
    const [unit] = stage.units;
    assert.ok(unit);
    const memory: Remembered[] = [];
    const steps: readonly Step[] = [
      // Which counts the office first, then the posts.
      ...[unit, ...unit.posts].map(
        (_, which): Step => ({ what: 'begin', which, day: 0, who: 0, lastDay: null }),
      ),
      { what: 'end', which: 1, day: 4, who: 0, lastDay: null },
      { what: 'begin', which: 1, day: 9, who: 1, lastDay: null },
    ];
    for (const [index, step] of steps.entries()) {
      await takeStep({ scene: stage, memory, step, clock: fixedClock(minute(index + 1).toString()) });
    }
    await enterProgramme(t.db, stage.tenant.id);
    const on = async (day: number, step: number) =>
      (await ask(stage, days[day] ?? '', minute(step)).read()).parts[0]?.value;
    const told = steps.length;
    assert.deepEqual(await Promise.all([0, 4, 5, 8, 9].map((day) => on(day, told))), [
      '1',
      '1',
      '0',
      '0',
      '1',
    ]);
    // Before the leaving was recorded, nobody knew of it; before the next one was, the post was vacant to this day.
    assert.deepEqual(await Promise.all([5, 9].map((day) => on(day, told - 2))), ['1', '1']);
    assert.deepEqual(await Promise.all([5, 9].map((day) => on(day, told - 1))), ['0', '0']);
    assert.equal(await on(0, 0), '0');
    const rows = await ask(stage, days[5] ?? '', minute(told)).rows();
    const own = rows.filter(({ opens }) => opens?.id.startsWith(unit.id));
    assert.equal(
      own.some(({ counted }) => counted),
      false,
    );
    assert.match(own.map(({ why }) => why).join('\n'), /vacant since 6 Jun 2026/);
  },
);
