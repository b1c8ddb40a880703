import { z } from 'zod';
import {
  factShape,
  reason,
  recordedFact,
  replacementOf,
  slotShape,
  voidingOf,
} from '#kernel/fact/contract.ts';
import { endpoint } from '#kernel/http/endpoint.ts';
import { asAt, isoDate, named, params } from './shapes.ts';

const ending = z.object({
  fact: factShape.describe('The day is the last one'),
  reason: z.string().nullable().describe('Null where this reader may not see it'),
  can: z.object({ correct: z.boolean(), takeBack: z.boolean() }),
});

const spell = z.object({
  fact: factShape.describe('The day is the first one'),
  last: isoDate.nullable().describe('The last day; null while it goes on'),
  /** The newest first; those that were taken back too. */
  endings: z.array(ending),
  can: z.object({
    end: z.boolean(),
    correct: z.boolean(),
    takeBack: z.boolean(),
  }),
});

const holding = spell.extend({
  person: z
    .object({ id: z.uuid(), name: z.string() })
    .nullable()
    .describe('Null where this reader may not see who'),
  alsoHolds: z.array(z.string()).describe('Other posts that the person holds on that day, in words'),
});

const opening = spell.extend({ address: z.string() });

/** Whether something holds on the day asked: since when, or since when not. */
const standing = z.object({
  holds: z.boolean(),
  since: isoDate.nullable().describe('Since when it holds, or does not; null where it never did'),
});

export const unitShape = z.object({
  id: z.string().describe('Its place: OU/north, or PMU where there is one in all'),
  name: z.string(),
  acronym: z.string().nullable(),
  cluster: named.nullable(),
  paragraph: z.string(),
  readsPapers: z
    .boolean()
    .describe('Whether this reader sees the papers and the reasons why some are missing'),
  running: z.boolean().describe('All its posts are filled and its office is open'),
  since: isoDate.nullable().describe('Since when it is up and running; null where it is not'),
  lacks: z.array(
    z.object({
      post: z.string().nullable().describe('Place of a post that is vacant; null for the office'),
      since: isoDate.nullable().describe('Null where there was none before'),
    }),
  ),
  posts: z.array(
    z.object({
      id: z.string().describe('Its place: OU/north/coordinator'),
      name: z.string(),
      note: z.string().nullable(),
      paragraph: z.string(),
      standing,
      fillings: z.array(holding).describe('Newest first; those that were taken back too'),
      can: z.object({ fill: z.boolean() }),
    }),
  ),
  office: z.object({
    standing,
    openings: z.array(opening).describe('Newest first; those that were taken back too'),
    can: z.object({ open: z.boolean() }),
  }),
});
export type UnitShape = z.infer<typeof unitShape>;

const slot = slotShape.extend({
  required: z.boolean().describe('Whether leaving it empty needs a reason'),
});

export const showUnits = endpoint({
  method: 'GET',
  path: '/api/programmes/:programme/units',
  params,
  query: asAt,
  response: z.object({
    at: isoDate,
    units: z.array(unitShape),
    waiting: z
      .array(named.extend({ per: z.string() }))
      .describe('Units that the agreement has per something of which there is no register yet'),
    slots: z
      .object({ fill: z.array(slot), leave: z.array(slot), open: z.array(slot), close: z.array(slot) })
      .describe('Papers that are asked for'),
    can: z.object({
      record: z.boolean().describe('Whether this reader records something here, on any day'),
    }),
  }),
  summary: 'Every unit of the agreement where it works: posts, who holds them, office, and whether it runs',
});

const recorded = z.object({
  fact: z.uuid(),
  unit: unitShape.describe('As it stands now'),
});

const place = z.string().min(1).max(300);

export const fillPost = endpoint({
  method: 'POST',
  path: '/api/programmes/:programme/post-fillings',
  params,
  body: z.object({
    post: place.describe('Place of the post, as GET units names it'),
    person: z.uuid(),
    ...recordedFact,
    left: z
      .object({ lastDay: isoDate, reason })
      .optional()
      .describe('For somebody who has left since: the last day, and why'),
  }),
  response: recorded.extend({
    alsoHolds: z.array(z.string()).describe('Other posts that the person holds, in words'),
  }),
  summary: 'Records that a person fills a post from a day on, with contract and selection minutes',
});

const ends = { reason, ...recordedFact };

export const leavePost = endpoint({
  method: 'POST',
  path: '/api/programmes/:programme/post-fillings/:fact/leaving',
  params: params.extend({ fact: z.uuid() }),
  body: z.object(ends),
  response: recorded,
  summary: 'Records the last day of whoever holds a post',
});

export const openOffice = endpoint({
  method: 'POST',
  path: '/api/programmes/:programme/office-openings',
  params,
  body: z.object({
    unit: place.describe('Place of the unit, as GET units names it'),
    address: z.string().trim().min(3).max(300),
    ...recordedFact,
  }),
  response: recorded,
  summary: 'Records that the office of a unit is open from a day on, at an address',
});

export const closeOffice = endpoint({
  method: 'POST',
  path: '/api/programmes/:programme/office-openings/:fact/closing',
  params: params.extend({ fact: z.uuid() }),
  body: z.object(ends),
  response: recorded,
  summary: 'Records the last day on which an office was open',
});

export const voidFilling = voidingOf('post-fillings');
export const replaceFillingPaper = replacementOf('post-fillings');
export const voidLeaving = voidingOf('post-leavings');
export const replaceLeavingPaper = replacementOf('post-leavings');
export const voidOpening = voidingOf('office-openings');
export const replaceOpeningPaper = replacementOf('office-openings');
export const voidClosing = voidingOf('office-closings');
export const replaceClosingPaper = replacementOf('office-closings');
