import { z } from 'zod';
import {
  factShape,
  happenedOn,
  offer,
  reason,
  recordedFact,
  replacementOf,
  slotShape,
  voidingOf,
} from '#kernel/fact/contract.ts';
import { endpoint } from '#kernel/http/endpoint.ts';
import { asAt, isoDate, named, obligationShape, params } from './shapes.ts';

const ofObligation = params.extend({
  obligation: z.string().max(300).describe('Its occurrence: `half_year_report/2`'),
});

/** What happened to an obligation, one entry for each fact. */
const chapter = factShape.extend({
  act: z.enum(['submitted', 'accepted', 'returned', 'waived', 'extended']),
  why: z.string().nullable().describe('What whoever recorded it said of it'),
  until: isoDate.nullable().describe('The day up to which it was extended'),
  byLetter: z.boolean().describe('Whether somebody recorded a letter that says so'),
  answers: z.uuid().nullable().describe('The submission that it answers'),
  can: z.object({
    void: offer,
    correct: offer.describe('Takes its place with another that says what it should have said'),
    replace: offer,
  }),
});
export type Chapter = z.infer<typeof chapter>;

const detail = z.object({
  obligation: obligationShape,
  story: z.array(chapter).describe('Oldest first; what was taken back is still told'),
  quote: z
    .string()
    .nullable()
    .describe('The sentence of the agreement that asks for it; [words](#id) marks its words'),
  letterSlot: slotShape,
  can: z.object({
    submit: offer,
    accept: offer,
    return: offer,
    recordLetter: offer.describe('A letter that accepts or returns what was handed in'),
    waive: offer,
    extend: offer,
  }),
});
export type ObligationDetail = z.infer<typeof detail>;

export const showObligation = endpoint({
  method: 'GET',
  path: '/api/programmes/:programme/obligations/:obligation',
  params: ofObligation,
  query: asAt,
  response: detail,
  summary: 'One obligation: its dates, its papers, its story, and what this reader may do next',
});

export const submitPapers = endpoint({
  method: 'POST',
  path: '/api/programmes/:programme/obligations/:obligation/submissions',
  params: ofObligation,
  body: z.object({ ...recordedFact, note: z.string().trim().min(1).max(1000).optional() }),
  response: detail,
  summary: 'Hands in papers for an obligation: all that are asked for, or some of them',
});

const answered = {
  submission: z.uuid().describe('The submission that is answered'),
  verdict: z.enum(['accepted', 'returned']),
  reason: reason.optional().describe('Needed where it is returned'),
};

const needsReason = ({ verdict, reason: why }: { verdict: string; reason?: string | undefined }) =>
  verdict === 'accepted' || why !== undefined;

export const answerSubmission = endpoint({
  method: 'POST',
  path: '/api/programmes/:programme/obligations/:obligation/verdicts',
  params: ofObligation,
  body: z.object({ ...answered, happenedOn }).refine(needsReason, { path: ['reason'] }),
  response: detail,
  summary: 'Accepts what was handed in, or returns it with a reason',
});

export const recordLetter = endpoint({
  method: 'POST',
  path: '/api/programmes/:programme/obligations/:obligation/letters',
  params: ofObligation,
  body: z.object({ ...answered, ...recordedFact }).refine(needsReason, { path: ['reason'] }),
  response: detail,
  summary: 'Records a letter that accepts what was handed in, or returns it',
});

export const relieveObligation = endpoint({
  method: 'POST',
  path: '/api/programmes/:programme/obligations/:obligation/reliefs',
  params: ofObligation,
  body: z
    .object({
      relief: z.enum(['waived', 'extended']),
      until: isoDate.optional().describe('The new date, where it is extended'),
      reason,
      ...recordedFact,
    })
    .refine(({ relief, until }) => (relief === 'extended') === (until !== undefined), { path: ['until'] }),
  response: detail,
  summary: 'Records a letter that waives an obligation, or gives more time for it',
});

export const voidSubmission = voidingOf('submissions');
export const replaceSubmissionPaper = replacementOf('submissions');
export const voidVerdict = voidingOf('verdicts');
export const replaceVerdictPaper = replacementOf('verdicts');
export const voidRelief = voidingOf('reliefs');
export const replaceReliefPaper = replacementOf('reliefs');

/** An event of the agreement: one of its files, or money that passes a threshold. */
const event = z.object({
  id: z.string(),
  name: z.string(),
  comesAgain: z.boolean(),
  stated: isoDate.nullable().describe('Where the files themselves state its day'),
  slots: z.array(slotShape),
  occurrences: z.array(
    factShape.extend({ note: z.string().nullable(), can: z.object({ void: offer, replace: offer }) }),
  ),
  can: z.object({ record: offer }),
});
export type EventShape = z.infer<typeof event>;

export const listEvents = endpoint({
  method: 'GET',
  path: '/api/programmes/:programme/events',
  params,
  query: asAt,
  response: z.object({ events: z.array(event) }),
  summary: 'The events from which the agreement counts: those that came about, and those that have not',
});

const moved = z.object({
  id: z.string(),
  title: z.string(),
  cluster: named.nullable(),
  period: z.int().nullable(),
  before: isoDate.nullable(),
  after: isoDate.nullable(),
});

export const showEventEffect = endpoint({
  method: 'GET',
  path: '/api/programmes/:programme/events/:event/effect',
  params: params.extend({ event: z.string().max(300) }),
  query: z.object({ on: happenedOn, lang: asAt.shape.lang }),
  response: z.object({
    before: isoDate.nullable().describe('The day that is counted from now'),
    moved: z.array(moved),
  }),
  summary: 'Which dates would move if an event were recorded on a day, before and after',
});

export const recordOccurrence = endpoint({
  method: 'POST',
  path: '/api/programmes/:programme/events/:event/occurrences',
  params: params.extend({ event: z.string().max(300) }),
  body: z.object({ ...recordedFact, note: z.string().trim().min(1).max(1000).optional() }),
  response: z.object({ event, moved: z.array(moved) }),
  summary: 'Records that an event of the agreement came about, and says which dates moved',
});

export const voidOccurrence = voidingOf('occurrences');
export const replaceOccurrencePaper = replacementOf('occurrences');
