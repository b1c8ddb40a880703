import type { Locale } from '#kernel/locale.ts';
import type { ProgrammeFileName } from '../format/programme.ts';

/** error: both cannot stand; warning: explainable or ambiguous; note: rounding explains it. */
export const severities = ['error', 'warning', 'note'] as const;
export type Severity = (typeof severities)[number];

/** The same sentence in each language in which Minka speaks. */
export type Sentence = Readonly<Record<Locale, string>>;

/** One place of the agreement that takes part in a finding. Line and column count from 1. */
export type FindingPlace = {
  file: ProgrammeFileName;
  line: number;
  column: number;
  /** Source as the files write it: `3.1`, `II / 2.1.1`. */
  paragraph: string | null;
  /** What it says there, short: "less than 25% in kind". */
  says: Sentence;
};

/** A line of the arithmetic written out; the emphasised one is the result that does not fit. */
export type ArithmeticLine = { label: Sentence; value: Sentence; emphasised: boolean };

/** Something in the agreement that does not agree with itself, or that nothing can prove. */
export type Finding = {
  /** `code:subject`, unique and stable: what a settlement in clauses.yaml names. */
  key: string;
  code: string;
  severity: Severity;
  /** Key of the figure, measure, clause or work that it is about. */
  subject: string;
  message: Sentence;
  places: FindingPlace[];
  /** The values that stand against each other, as plain numbers or words. */
  values: string[];
  arithmetic: ArithmeticLine[];
  /** What would settle it. */
  settles: Sentence;
  /** Which statement Minka reads meanwhile, where clauses.yaml names one. */
  reads?: { paragraph: string; why: Record<string, string> };
  settled?: Settled;
};

/** Who settled a finding and why: in the files, or by a fact that was recorded. */
export type Settled = { by: string; on: string; why: Record<string, string>; fact?: string };
