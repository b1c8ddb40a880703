import type { ActionContext } from '#kernel/action.ts';
import type { Programme } from '#kernel/db/programme.ts';

/** One thing that is held about a person, said to people. */
export type HeldThing = Readonly<{
  /** What it is: `Post filled`. */
  said: string;
  title: string;
  happenedOn: string | null;
  recordedAt: string;
  recordedBy: string;
  /** What it says of the person, by the names of its fields. */
  fields: readonly Readonly<{ name: string; value: string }>[];
  /** Papers that hang on it: nobody knows what stands in them but who reads them. */
  papers: number;
}>;

/** What a slice is asked with: for whom, in which programme, under the rights of whoever asks. */
export type SubjectQuestion = Pick<ActionContext, 'db' | 'locale' | 'may' | 'identity' | 'clock' | 'now'> &
  Readonly<{ programme: Programme }>;

/**
 * What a slice holds about a person, so that a request about personal data reaches every slice without knowing it. The
 * slice that holds who the person is erases last.
 */
export type SubjectHolder = Readonly<{
  find(question: SubjectQuestion, person: string): Promise<readonly HeldThing[]>;
  /** Takes away what tells who the person is. What figures rest on stays, without a name. */
  erase(context: ActionContext & Readonly<{ programme: Programme }>, person: string): Promise<void>;
}>;
