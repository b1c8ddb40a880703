import type { ActionContext } from '#kernel/action.ts';
import type { Programme } from '#kernel/db/programme.ts';
import type { Clocks } from '#kernel/fact/clocks.ts';

/** What weighs a task, from the heaviest: what happens if nobody acts, never the mere date. */
const taskWeights = ['open', 'opening', 'returned', 'waiting', 'holding_up', 'late', 'soon'] as const;
export type TaskWeight = (typeof taskWeights)[number];

/** Something that waits for whoever asks. */
export type Task = Readonly<{
  /** Stable: the same task has the same id on the next day. */
  id: string;
  /** What is to be done: `hand_in`, `answer`; its verb stands in the locales of its slice. */
  kind: string;
  weight: TaskWeight;
  /** Said in the reader's language. */
  title: string;
  /** What it is about and what follows, in one sentence or two. */
  about: string;
  /** The state whose shape marks it. */
  state: string;
  cluster: Readonly<{ id: string; name: string }> | null;
  /** The day that counts: it is due, its consequence opens, or it has waited since. */
  on: string | null;
  /** What that day is. */
  counts: 'due' | 'opens' | 'since';
  /** Where the agreement says so. */
  said: Readonly<{ label: string; numbered: boolean; opens: string | null }> | null;
  /** The page on which it is done. */
  opens: Readonly<{ page: string; id: string }>;
  /** Others of the same kind and thing that wait behind this one. */
  others: number;
}>;

/** What a source of tasks is asked: for whom, in which programme, by which clocks. */
export type TaskQuestion = Pick<ActionContext, 'db' | 'locale' | 'may' | 'identity' | 'clock' | 'now'> &
  Readonly<{ programme: Programme; clocks: Clocks }>;

/** A slice's tasks for whoever asks; nothing where that person has none. */
export type TaskSource = (question: TaskQuestion) => Promise<readonly Task[]>;

/** Heaviest first; of one weight what comes or came first, then by its name, so that the order never changes by luck. */
export function byWeight(a: Task, b: Task): number {
  const weight = taskWeights.indexOf(a.weight) - taskWeights.indexOf(b.weight);
  return weight || compare(a.on ?? never, b.on ?? never) || compare(a.id, b.id);
}

const never = '9999-12-31';

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
