import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { addDays, parsePlainDate } from '#lib/calendar/index.ts';
import { accessServer } from '#test/access-server.ts';
import { fileSteps } from '#test/file-steps.ts';
import { type Act, acts, obligationActing, obligationGrounds, standing } from '#test/obligation-acts.ts';
import {
  type ObligationCast,
  type Owed,
  obligationCast,
  obligationSteps,
  type Told,
  waitsForAnswer,
} from '#test/obligation-steps.ts';
import { mayAct } from '../rules/calendar/may-act.ts';

const server = accessServer({ prepare: () => fill() });
const { moveTo } = server;
const { show, owed, aPaper } = obligationSteps(server);
const hands = () => ({ cast, paper });
const { act, acted, undo, clear } = obligationActing(server, hands);
const { untouched, onTheDay, milestoneOf, rowsOfFacts } = obligationGrounds(server, hands);
const { entriesDuring } = fileSteps(server);

let cast: ObligationCast;
let paper: string;

async function fill(): Promise<void> {
  cast = await obligationCast(server);
  paper = await aPaper(cast.director);
}

type Expected = Readonly<Record<Act, string>>;

const done = 'done';
const none = 'http.subject-unknown';
const nothingToTakeBack = { 'take back papers': none, 'take back answer': none, 'take back letter': none };

const open: Expected = {
  submit: done,
  accept: 'programme.obligation-not-submitted',
  return: 'programme.obligation-not-submitted',
  waive: done,
  extend: done,
  'accept by letter': 'programme.obligation-not-submitted',
  'return by letter': 'programme.obligation-not-submitted',
  ...nothingToTakeBack,
};

const refusing = (code: string): Expected => ({
  submit: code,
  accept: code,
  return: code,
  waive: code,
  extend: code,
  'accept by letter': code,
  'return by letter': code,
  ...nothingToTakeBack,
});

/** How an obligation comes to a state, the state, and what each act is answered with in it. */
type Situation = Readonly<{ state: string; reach(): Promise<string>; expected: Expected }>;

const ahead = (fits: (one: Owed) => boolean) => (one: Owed) => fits(one) && one.state === 'not_due';
const answers = (one: Owed) => waitsForAnswer(one) && one.due !== null && one.evidence.length === 1;
const paperAlone = (one: Owed) => one.origin === 'clause' && one.acceptedBy === null && one.due !== null;
const consequence = z.looseObject({
  consequence: z.looseObject({ opensOn: z.string().nullable() }).nullable(),
});
const opensOn = (one: Owed) => consequence.parse(one).consequence?.opensOn ?? null;

const situations: Readonly<Record<string, Situation>> = {
  'long before its day': {
    state: 'not_due',
    reach: () => untouched(ahead(answers)),
    expected: open,
  },
  'without a day yet': {
    state: 'not_due',
    reach: () => untouched((one) => one.origin === 'clause' && one.due === null),
    expected: { ...open, extend: 'programme.obligation-undated' },
  },
  'on its day': {
    state: 'due_soon',
    reach: () => onTheDay(answers, ({ due }) => due),
    expected: open,
  },
  'a day late': {
    state: 'late',
    reach: () => onTheDay((one) => paperAlone(one) && opensOn(one) === null, dayAfter),
    expected: open,
  },
  'when its consequence is open': {
    state: 'breached',
    reach: () => onTheDay((one) => one.origin === 'clause' && opensOn(one) !== null, opensOn),
    expected: open,
  },
  'handed in in part': {
    state: 'not_due',
    async reach() {
      const id = await untouched(
        (one) => one.origin === 'clause' && one.evidence.length > 1 && one.state === 'not_due',
      );
      await act('submit', await show(id, cast.director), { slots: 1 });
      return id;
    },
    expected: { ...open, 'take back papers': done },
  },
  'handed in': {
    state: 'submitted',
    reach: async () => acted(await untouched(ahead(answers)), 'submit'),
    expected: {
      ...open,
      submit: 'programme.obligation-submitted',
      accept: done,
      return: done,
      'accept by letter': done,
      'return by letter': done,
      'take back papers': done,
    },
  },
  returned: {
    state: 'not_due',
    reach: async () => acted(await untouched(ahead(answers)), 'submit', 'return'),
    expected: { ...open, 'take back papers': 'programme.submission-answered', 'take back answer': done },
  },
  accepted: {
    state: 'met',
    reach: async () => acted(await untouched(ahead(answers)), 'submit', 'accept'),
    expected: {
      ...refusing('programme.obligation-met'),
      'take back papers': 'programme.submission-answered',
      'take back answer': done,
    },
  },
  'met by its papers alone': {
    state: 'met',
    reach: async () => acted(await untouched(ahead(paperAlone)), 'submit'),
    expected: { ...refusing('programme.obligation-met'), 'take back papers': done },
  },
  'met after its day': {
    state: 'met_late',
    reach: async () => acted(await onTheDay(paperAlone, dayAfter), 'submit'),
    expected: { ...refusing('programme.obligation-met'), 'take back papers': done },
  },
  waived: {
    state: 'waived',
    reach: async () => acted(await untouched(ahead(answers)), 'waive'),
    expected: { ...refusing('programme.obligation-waived'), 'take back letter': done },
  },
  'given more time': {
    state: 'not_due',
    reach: async () => acted(await onTheDay(answers, dayAfter), 'extend'),
    expected: { ...open, 'take back letter': done },
  },
  'a promise that nothing measures': {
    state: 'no_evidence',
    reach: () => untouched((one) => one.origin === 'indicator' && one.state === 'no_evidence'),
    expected: refusing('programme.obligation-derived'),
  },
  'a promise that a measure answers': {
    state: 'not_due',
    reach: () => untouched((one) => one.origin === 'indicator' && one.state === 'not_due'),
    expected: refusing('programme.obligation-derived'),
  },
  'a milestone that a paper shows': {
    state: 'not_due',
    reach: () => milestoneOf(2, { indicator: null, paper: 'The report of the year' }),
    expected: open,
  },
  'a milestone that a measure shows': {
    state: 'not_due',
    async reach() {
      const promise = (await owed(cast.director)).find(
        (one) => one.origin === 'indicator' && one.state === 'not_due',
      );
      const { indicator } = z.looseObject({ indicator: z.string() }).parse(promise);
      return milestoneOf(3, { indicator, paper: null });
    },
    expected: { ...refusing('programme.obligation-derived'), waive: done, extend: done },
  },
};

test('every state and every act of the rule has its row here', () => {
  const states = new Set(Object.values(situations).map(({ state }) => state));
  assert.deepEqual([...states].toSorted(), Object.keys(mayAct).toSorted());
  for (const one of Object.values(situations)) {
    assert.deepEqual(Object.keys(one.expected).toSorted(), [...acts].toSorted());
  }
});

// What one situation took back must not stand again for the next.
const began = Temporal.Instant.from('2026-03-15T12:00:00Z');
for (const [index, [name, { state, reach, expected }]] of Object.entries(situations).entries()) {
  test(`${name}: every act is done, or refused by its name and told in the trail alone (B16, G3)`, async () => {
    moveTo(began.add({ minutes: 10 * (index + 1) }));
    const id = await reach();
    const told = await show(id, cast.director);
    assert.equal(told.obligation.state, state);
    // What can be done comes after what cannot: in the order of the acts, what takes back is last.
    for (const which of acts) {
      if (expected[which] !== done) await mustBeRefused(which, told, expected[which]);
    }
    for (const which of acts) if (expected[which] === done) await mustBeDone(which, told);
    await clear(id);
    moveTo();
  });
}

async function mustBeDone(which: Act, told: Told): Promise<void> {
  const { id, state, due } = told.obligation;
  const rows = await entriesDuring(async () => {
    const answered = await act(which, told);
    assert.equal(answered.status, 200, `${which}: ${await answered.clone().text()}`);
  });
  assert.deepEqual(
    rows.map(({ outcome, about_id }) => [outcome, which.startsWith('take back') ? id : about_id]),
    [[done, id]],
    which,
  );
  const after = await show(id, cast.director);
  const isBack = which.startsWith('take back');
  if (isBack) return assert.equal(standing(after).length, standing(told).length - 1, which);
  // What was done is taken back, so that the next act meets the same state.
  const added = standing(after).filter(({ id: fact }) => !told.story.some((one) => one.id === fact));
  for (const one of added) await undo(one);
  const { obligation } = await show(id, cast.director);
  assert.deepEqual([obligation.state, obligation.due], [state, due], which);
}

async function mustBeRefused(which: Act, told: Told, code: string): Promise<void> {
  const before = await rowsOfFacts();
  const rows = await entriesDuring(async () => {
    const answered = await act(which, told);
    const problem = z.looseObject({ code: z.string() }).parse(await answered.json());
    assert.equal(problem.code, code, which);
  });
  assert.deepEqual(
    rows.map(({ outcome, problem }) => [outcome, problem]),
    [['refused', code]],
    which,
  );
  assert.deepEqual(await rowsOfFacts(), before, `${which} writes nothing`);
}

function dayAfter({ due }: Owed): string | null {
  return due === null ? null : addDays(parsePlainDate(due), 1).toString();
}
