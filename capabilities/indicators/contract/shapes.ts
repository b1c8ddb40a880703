import { z } from 'zod';
import { isReckonedDate, reckonedYears } from '#lib/calendar/reckoned-years.ts';

export const isoDate = z.iso.date();
export const instant = z.iso.datetime({ offset: true });
export const named = z.object({ id: z.string(), name: z.string() });
export const params = z.object({ programme: z.string() });

/** Both clocks: what had happened by a date, as it was known at an instant. */
export const asAt = z.object({
  // What is no date at all says so once.
  at: z.iso
    .date({ abort: true })
    .refine(isReckonedDate, { error: 'year', params: reckonedYears })
    .optional()
    .describe('Happened by: the day asked about; today where it is left out'),
  known: instant.optional().describe('Recorded by: facts as known at that instant'),
  lang: z
    .enum(['es', 'en'])
    .optional()
    .describe('Language of the texts; the request’s own where it is left out'),
});

/** The words of an indicator's state, from what is not measured to what is past its date. */
export const indicatorStates = [
  'no_evidence',
  'not_due',
  'on_pace',
  'at_risk',
  'met',
  'met_late',
  'late',
] as const;

const percent = z.int().min(0).max(100);

export const waiting = z.object({
  kind: z.enum(['capability', 'comparison', 'cut', 'unknown']),
  id: z.string().describe('events; baseline; breakdown; or the measure that nobody knows'),
  name: z.string(),
});
export type WaitingShape = z.infer<typeof waiting>;

/** A value with what it is of, beside its target. */
const judgedShape = z.object({
  cluster: named.nullable(),
  part: named.nullable().describe('What the measure is cut by: a network, a field'),
  value: z.string().nullable().describe('Digits with a point, a share as a part of one; yes or no'),
  shown: z.string(),
  counted: z.int().describe('Rows of evidence that are counted'),
  meets: z.boolean().nullable().describe('Null where it is not measured'),
  track: z
    .object({ value: percent, target: percent, pace: percent.nullable() })
    .nullable()
    .describe('The value on its way to the target, between 0 and 100'),
});
export type JudgedShape = z.infer<typeof judgedShape>;

const conditionShape = z.object({
  measure: named.nullable(),
  target: z.string(),
  shown: z.string().describe('The value of the whole, as far as it is known'),
  counted: z.int(),
  values: z.array(judgedShape).describe('Each must meet the target'),
  parts: z
    .array(z.object({ name: z.string(), shown: z.string() }))
    .describe('Of what a value that is judged as a whole is made'),
  waitsFor: z.array(waiting),
});
export type ConditionShape = z.infer<typeof conditionShape>;

const promiseShape = z.object({
  id: z.string().describe('Id of its obligation'),
  timing: z.string(),
  due: isoDate.nullable(),
  month: z.int().nullable(),
  days: z.int().nullable().describe('From the day asked to the due date; below zero once it has passed'),
  recurs: z.boolean(),
  waitsFor: z.array(z.string()).describe('What would set its date'),
  state: z.enum(indicatorStates),
  reachedOn: isoDate.nullable(),
});
export type PromiseShape = z.infer<typeof promiseShape>;

const scopeShape = z.object({
  id: z.string().describe('A cluster, or `programme`'),
  name: z.string(),
  state: z.enum(indicatorStates),
  value: z.string().nullable(),
  shown: z.string(),
  target: z.string(),
  due: isoDate.nullable(),
  evidence: z.int(),
  waitsFor: z.array(waiting),
});
export type ScopeShape = z.infer<typeof scopeShape>;

export const indicatorShape = z.object({
  id: z.string(),
  numbered: z.boolean().describe('Whether the agreement gives it this number'),
  level: z.string(),
  statement: z.string(),
  paragraph: z.string(),
  said: z.object({ label: z.string(), numbered: z.boolean(), opens: z.string().nullable() }),
  state: z.enum(indicatorStates),
  current: promiseShape.describe('The date by which it stands'),
  promises: z.array(promiseShape),
  target: z.string(),
  shown: z.string(),
  holds: z.boolean().describe('Whether the target holds on the day; what was met may not hold any more'),
  conditions: z.array(conditionShape).describe('What must hold together by the current date'),
  scopes: z.array(scopeShape),
  evidence: z.int().describe('Rows of evidence that are counted'),
  waitsFor: z.array(waiting),
});
export type IndicatorShape = z.infer<typeof indicatorShape>;
