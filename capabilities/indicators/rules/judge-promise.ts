import { compareDates, type PlainDate } from '#lib/calendar/index.ts';
import type { Decimal } from '#lib/decimal/index.ts';
import { meets } from './bars.ts';
import { type Course, expectedAmount, type Pace, paceOf } from './pace.ts';
import { reachedOn } from './reached-on.ts';
import { type IndicatorState, stateOf } from './state-of.ts';
import { type Judged, judgedValues, type Reading, type Target } from './target.ts';
import type { WaitsFor } from './waits-for.ts';
import { type Promising, windowOf } from './window-of.ts';

/** What a measure answered on each of the days on which that may have changed. */
export type Story = Readonly<{ changes: readonly PlainDate[]; on(day: PlainDate): Reading | null }>;

/** A condition as it is judged: by which story, against which target; or what it waits for. */
export type Condition = Readonly<{
  measure: string;
  story: Story | null;
  target: Target;
  waitsFor: readonly WaitsFor[];
}>;

/** A promise of an indicator at one of its dates. */
export type PromiseToJudge = Readonly<{
  due: PlainDate | null;
  begins: PlainDate | null;
  recurs: boolean;
  conditions: readonly Condition[];
}>;

export type JudgedValue = Judged &
  Readonly<{
    /** Null where it is not measured. */
    meets: boolean | null;
    /** Where it should be on the day, where it adds up with time. */
    expected: Decimal | null;
  }>;

export type JudgedCondition = Readonly<{ reading: Reading | null; values: readonly JudgedValue[] }>;

export type JudgedPromise = Readonly<{
  state: IndicatorState;
  reachedOn: PlainDate | null;
  /** Whether all of it holds on the day asked. */
  holds: boolean;
  conditions: readonly JudgedCondition[];
}>;

type When = Readonly<{ at: PlainDate; dueSoonDays: number }>;

/** Judges a promise on a day, knowing the earlier dates of the same indicator. */
export function judgePromise(
  promise: PromiseToJudge,
  earlier: readonly PromiseToJudge[],
  when: When,
): JudgedPromise {
  const { conditions, due, begins } = promise;
  const isMeasured = conditions.length > 0 && conditions.every(({ waitsFor }) => waitsFor.length === 0);
  const holdsOn = (day: PlainDate) => isMeasured && conditions.every((condition) => holds(condition, day));
  const window = windowOf(promising(promise), earlier.map(promising));
  const changes = conditions.flatMap(({ story }) => story?.changes ?? []);
  const reached = isMeasured ? reachedOn(window, when.at, changes, holdsOn) : null;
  const course = courseOf(promise, when);
  return {
    state: stateOf({
      at: when.at,
      due,
      begins,
      isMeasured,
      reachedOn: reached,
      paces: course === null ? [] : conditions.flatMap((condition) => pacesOf(condition, course)),
    }),
    reachedOn: reached,
    holds: holdsOn(when.at),
    conditions: conditions.map((condition) => judged(condition, when.at, course)),
  };
}

function holds({ story, target }: Condition, day: PlainDate): boolean {
  return judgedValues(target, story?.on(day) ?? null).every((value) => meets(value, target.bars));
}

function promising({ due, begins, recurs, conditions }: PromiseToJudge): Promising {
  return {
    due,
    begins,
    recurs,
    asks: conditions.map(({ measure, target }) => ({ measure, bars: target.bars })),
  };
}

/** The time that it has, where the day lies within. */
function courseOf({ due, begins }: PromiseToJudge, { at, dueSoonDays }: When): Course | null {
  if (due === null || begins === null) return null;
  const isWithin = compareDates(at, begins) >= 0 && compareDates(at, due) <= 0;
  return isWithin ? { begins, due, at, dueSoonDays } : null;
}

function pacesOf({ story, target }: Condition, course: Course): readonly Pace[] {
  const values = judgedValues(target, story?.on(course.at) ?? null);
  return values.map((value) => paceOf(value, target.bars, target.isLevel, course));
}

function judged(
  { story, target, waitsFor }: Condition,
  at: PlainDate,
  course: Course | null,
): JudgedCondition {
  const reading = story?.on(at) ?? null;
  return {
    reading,
    values: judgedValues(target, reading).map((value) => ({
      ...value,
      meets: waitsFor.length > 0 ? null : meets(value, target.bars),
      expected: course === null ? null : expectedAmount(target.bars, target.isLevel, course),
    })),
  };
}
