import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import { downloadFile } from '#kernel/files/contract.ts';
import { addDays, monthStart, parsePlainDate } from '#lib/calendar/index.ts';
import { type Filled, theDemonstration } from '#test/demonstration.ts';
import type { ObligationShape } from '../contract/shapes.ts';
import {
  listAssumptions,
  listChanges,
  listEvents,
  listFindings,
  listWorkPlans,
  showCalendar,
  showObligation,
  showProgramme,
  showUnits,
} from '../contract.ts';

const filled: Filled[] = [];
before(async () => {
  for (const name of ['gamarra-cuzco', 'four-valleys']) {
    filled.push(await theDemonstration(name));
  }
});

const as = ['supervisor'] as const;
type Clocks = Readonly<{ at?: string; known?: string }>;

async function calendar({ ask }: Filled): Promise<readonly ObligationShape[]> {
  return (await ask(showCalendar, { as })).obligations;
}

const storyOf = ({ ask }: Filled, { id }: ObligationShape, clocks: Clocks = {}) =>
  ask(showObligation, { as, params: { obligation: id }, query: clocks });

type Story = Awaited<ReturnType<typeof storyOf>>;
const told = new Map<Filled, readonly Story[]>();

/** The stories of all obligations that people did something about, asked once. */
async function stories(demonstration: Filled): Promise<readonly Story[]> {
  const known = told.get(demonstration);
  if (known !== undefined) return known;
  const touched = (await calendar(demonstration)).filter(
    ({ state }) => !['not_due', 'no_evidence'].includes(state),
  );
  const details: Story[] = [];
  for (const one of touched) details.push(await storyOf(demonstration, one));
  told.set(demonstration, details);
  return details;
}

/** Noon UTC of some days after an ISO date. */
const noonAfter = (date: string, days: number) =>
  `${addDays(parsePlainDate(date), days).toString()}T12:00:00Z`;

test('the agreement is signed on its day, and its dates are assumed no longer', async () => {
  for (const { ask, ground } of filled) {
    const programme = await ask(showProgramme, { as });
    assert.equal(programme.signatureAssumed, false);
    assert.equal(programme.signedOn, ground.signedOn.toString());
    const { events } = await ask(listEvents, { as });
    const signature = events.find(({ id }) => id === 'signature');
    const recorded = signature?.occurrences.map(({ happenedOn }) => happenedOn);
    assert.deepEqual(recorded, ground.signatureStated ? [] : [ground.signedOn.toString()]);
    const happened = events.filter(({ id, occurrences }) => id !== 'signature' && occurrences.length > 0);
    assert.ok(happened.length >= 2, 'money came, and what comes again came again');
  }
});

test('of what is due much is met, some of it late, one thing is waived and one still open', async () => {
  for (const demonstration of filled) {
    const states = (await calendar(demonstration)).map(({ state }) => state);
    const count = (state: string) => states.filter((one) => one === state).length;
    const name = demonstration.ground.slug;
    assert.ok(count('met') >= 5, `${name}: ${count('met')} met`);
    assert.ok(count('met_late') >= 2, `${name}: ${count('met_late')} met late`);
    assert.equal(count('waived'), 1, name);
    assert.ok(count('late') + count('breached') >= 1, `${name}: something is open`);
    assert.ok(count('late') + count('breached') <= 6, `${name}: not everything is open`);
  }
});

test('a condition was returned with a reason, handed in again, and is met with the day of the second papers', async () => {
  for (const demonstration of filled) {
    const returned = (await stories(demonstration)).filter(({ story }) =>
      story.some(({ act }) => act === 'returned'),
    );
    assert.equal(returned.length, 1);
    const [{ obligation, story } = assert.fail()] = returned;
    assert.deepEqual(
      story.map(({ act }) => act),
      ['submitted', 'returned', 'submitted', 'accepted'],
    );
    assert.match(story[1]?.why ?? '', /firma|signature/);
    assert.equal(obligation.state, 'met_late');
    assert.equal(obligation.metOn, story[2]?.happenedOn);
    const submitters = story.filter(({ act }) => act === 'submitted').map(({ recordedBy }) => recordedBy);
    assert.ok(!submitters.includes(story[3]?.recordedBy ?? ''), 'nobody accepts what he handed in');
  }
});

test('a milestone of the work plan was missed, others were met', async () => {
  let owed = 0;
  for (const demonstration of filled) {
    const milestones = (await calendar(demonstration)).filter(({ origin }) => origin === 'milestone');
    owed += milestones.length;
    // One of the agreements says nothing of milestones, so that none of them is owed.
    if (milestones.length === 0) continue;
    const missed = milestones.filter(({ state }) => ['late', 'breached'].includes(state));
    assert.equal(missed.length, 1, demonstration.ground.slug);
    assert.ok(milestones.filter(({ state }) => ['met', 'met_late'].includes(state)).length >= 4);
    const { plans } = await demonstration.ask(listWorkPlans, { as });
    assert.deepEqual(plans.map(({ year }) => year).toSorted(), [1, 2]);
  }
  assert.ok(owed > 0);
});

test('every unit runs after the first months, one stood still while a post was vacant, and runs again', async () => {
  for (const { ask, ground } of filled) {
    const runningAt = async (at: string) =>
      (await ask(showUnits, { as, query: { at } })).units.map(({ running }) => running);
    const day = (month: number, days: number) => addDays(monthStart(ground.start, month), days).toString();
    assert.ok(
      (await runningAt(ground.signedOn.toString())).every((running) => !running),
      ground.slug,
    );
    assert.ok(
      (await runningAt(day(7, 0))).every((running) => running),
      `${ground.slug} in month 7`,
    );
    const still = (await runningAt(day(9, 25))).filter((running) => !running);
    assert.equal(still.length, 1, `${ground.slug} in month 9`);
    assert.ok((await runningAt(ground.today.toString())).every((running) => running));
    const { units } = await ask(showUnits, { as });
    // What was recorded again to put it right is no second person.
    const refilled = units
      .flatMap(({ posts }) => posts)
      .map(({ fillings }) => fillings.filter(({ fact }) => fact.voided === null))
      .filter((fillings) => fillings.length > 1);
    assert.equal(refilled.length, 1);
    const papers = refilled[0]?.flatMap(({ fact }) => fact.evidence.map(({ slot }) => slot)) ?? [];
    assert.deepEqual([...new Set(papers)].toSorted(), ['contract', 'selection_minutes']);
  }
});

test('a finding of the checker is settled, and assumptions were looked at, some at risk', async () => {
  for (const { ask, see, ground } of filled) {
    const { findings } = await ask(listFindings, { as });
    assert.equal(findings.filter(({ settled }) => settled !== null).length, 1, ground.slug);
    const { assumptions } = await ask(listAssumptions, { as });
    const states = assumptions.map(({ state }) => state);
    if (assumptions.length >= 4)
      assert.ok(states.includes('holds') && states.includes('at_risk'), ground.slug);
    const settled = await see((db) => db.selectFrom('programme.settlements').select('id').execute());
    assert.equal(settled.length, 1);
  }
});

test('one thing was given more time and met within it', async () => {
  for (const demonstration of filled) {
    const extended = (await stories(demonstration)).filter(({ story }) =>
      story.some(({ act }) => act === 'extended'),
    );
    assert.equal(extended.length, 1);
    const [{ obligation } = assert.fail()] = extended;
    assert.equal(obligation.state, 'met');
    assert.ok((obligation.metOn ?? '') <= (obligation.due ?? ''));
    assert.ok((obligation.dueBefore ?? '9') < (obligation.due ?? ''));
  }
});

test('what was recorded late was open as known then, and is met as known now', async () => {
  for (const demonstration of filled) {
    const late = (await stories(demonstration)).filter(
      ({ obligation: { due, metOn }, story }) =>
        metOn !== null && metOn <= (due ?? '') && (story[0]?.recordedAt ?? '') > noonAfter(due ?? '', 10),
    );
    assert.ok(late.length >= 1, demonstration.ground.slug);
    const [{ obligation } = assert.fail()] = late;
    const due = obligation.due ?? '';
    const at = addDays(parsePlainDate(due), 2).toString();
    const then = await storyOf(demonstration, obligation, { at, known: noonAfter(due, 2) });
    const now = await storyOf(demonstration, obligation, { at });
    assert.deepEqual([then.obligation.state, now.obligation.state], ['late', 'met']);
    assert.deepEqual(then.story, []);
  }
});

test('what was corrected is met with another day before and after, and the wrong one is still told', async () => {
  for (const demonstration of filled) {
    const corrected = (await stories(demonstration)).filter(({ story }) =>
      story.some(({ corrects }) => corrects !== null),
    );
    assert.equal(corrected.length, 1);
    const [{ obligation, story } = assert.fail()] = corrected;
    const right = story.find(({ corrects }) => corrects !== null);
    const wrong = story.find(({ id }) => id === right?.corrects?.fact);
    assert.ok(wrong?.voided);
    const before = await storyOf(demonstration, obligation, { known: noonAfter(wrong?.happenedOn ?? '', 2) });
    assert.equal(before.obligation.metOn, wrong?.happenedOn);
    assert.equal(obligation.metOn, right?.happenedOn);
    assert.notEqual(wrong?.happenedOn, right?.happenedOn);
  }
});

test('whoever opens Today reads what others recorded and corrected on the day before', async () => {
  for (const { ask, ground } of filled) {
    const yesterday = addDays(ground.today, -1).toString();
    const changesOf = async (...reader: Parameters<typeof ask>[1]['as']) =>
      (await ask(listChanges, { as: reader })).changes;
    const seen = await changesOf('director');
    assert.ok(seen.length >= 2, `${ground.slug}: ${seen.length} changes`);
    for (const { at } of seen) {
      const day = Temporal.Instant.from(at).toZonedDateTimeISO(ground.timeZone).toPlainDate();
      assert.equal(day.toString(), yesterday);
    }
    const corrected = seen.filter(({ what }) => what === 'corrected');
    assert.deepEqual(
      corrected.map(({ cluster }) => cluster?.id),
      [ground.clusters.at(-1)?.id],
    );
    assert.match(corrected[0]?.why ?? '', /contra/);
    assert.ok(seen.some(({ what, opens }) => what === 'recorded' && opens.page === 'assumptions'));
    for (const { id } of ground.clusters) {
      assert.ok((await changesOf('coordinator', id)).length > 0, `${ground.slug}: ${id}`);
    }
  }
});

test('each paper that meets something can be opened, and some of them were photographed', async () => {
  for (const demonstration of filled) {
    const papers = (await stories(demonstration)).flatMap(({ story }) =>
      story.flatMap((one) => one.evidence),
    );
    assert.ok(papers.length >= 10);
    const [first] = papers;
    assert.ok(first?.file);
    const content = await demonstration.ask(downloadFile, { as, params: { file: first.file.id } });
    assert.ok(content);
    const photographs = papers.filter(({ file }) => file?.mediaType === 'image/jpeg');
    assert.ok(photographs.length >= 1, demonstration.ground.slug);
  }
});
