import { z } from 'zod';
import { endpoint } from '#kernel/http/endpoint.ts';
import { isReckonedDate, reckonedYears } from '#lib/calendar/reckoned-years.ts';

/** A day on which something happened. That it is not after today, the server says, who knows the programme's day. */
export const happenedOn = z.iso
  .date({ abort: true })
  .refine(isReckonedDate, { error: 'year', params: reckonedYears })
  .describe('The day on which it happened, in the programme’s zone; not after today');

const slot = z.string().min(1).max(60);
/** A reason that somebody signs with his name. */
export const reason = z.string().trim().min(3).max(1000);

/** What every endpoint that records a fact takes besides what its kind says. */
export const recordedFact = {
  happenedOn,
  evidence: z
    .array(z.object({ slot, file: z.uuid().describe('A file that was added before') }))
    .max(40)
    .default([])
    .describe('Papers, each in one of the slots that this asks for'),
  omitted: z
    .array(z.object({ slot, reason }))
    .max(20)
    .default([])
    .describe('Slots left empty, each with the reason'),
  corrects: z
    .object({ fact: z.uuid(), reason })
    .optional()
    .describe('The fact that this one takes the place of; it is voided with this reason'),
};

/** A slot of a fact: what paper is asked for. */
export const slotShape = z.object({
  id: z.string(),
  type: z.string().describe('Kind of paper: act, minutes, contract …'),
  what: z.string(),
  several: z.boolean().describe('Whether it takes more than one file'),
});
export type SlotShape = z.infer<typeof slotShape>;

const instant = z.iso.datetime({ offset: true });

const evidenceShape = z.object({
  id: z.uuid(),
  slot: z.string(),
  file: z
    .object({ id: z.uuid(), name: z.string(), mediaType: z.string(), sizeBytes: z.int() })
    .nullable()
    .describe('Null where this reader may not see the paper itself'),
  recordedAt: instant,
  recordedBy: z.string(),
  replaced: z
    .object({ at: instant, by: z.string() })
    .nullable()
    .describe('Set where another paper took its place'),
});
export type EvidenceShape = z.infer<typeof evidenceShape>;

const omissionShape = z.object({ slot: z.string(), reason: z.string(), recordedBy: z.string() });

/** What every fact says of itself. */
export const factShape = z.object({
  id: z.uuid(),
  kind: z.string(),
  happenedOn: z.iso.date(),
  recordedAt: instant,
  recordedBy: z.string(),
  cluster: z.string().nullable(),
  corrects: z.object({ fact: z.uuid(), reason: z.string() }).nullable(),
  voided: z.object({ at: instant, by: z.string(), reason: z.string() }).nullable(),
  evidence: z.array(evidenceShape),
  omitted: z.array(omissionShape),
});
export type FactShape = z.infer<typeof factShape>;

const ofFact = z.object({ programme: z.string(), fact: z.uuid() });
const done = z.object({ fact: z.uuid() });

/** The endpoint that takes back a fact of a kind, named by its plural: `submissions`. It stays, and says why. */
export const voidingOf = <const Kind extends string>(kind: Kind) =>
  endpoint({
    method: 'POST',
    path: `/api/programmes/:programme/${kind}/:fact/voiding`,
    params: ofFact,
    body: z.object({ reason }),
    response: done,
    summary: `Takes back one of ${kind}, with a reason; what was known before stays readable`,
  });

/** The endpoint by which a file takes the place of a paper of a fact of a kind. The paper before it stays. */
export const replacementOf = <const Kind extends string>(kind: Kind) =>
  endpoint({
    method: 'POST',
    path: `/api/programmes/:programme/${kind}/:fact/papers`,
    params: ofFact,
    body: z.object({ replaces: z.uuid().describe('The paper, by its id'), file: z.uuid() }),
    response: done,
    summary: `Replaces a paper of one of ${kind}; the one before stays`,
  });

/** What this reader may do next: null where the role does not have it, and why not now where it cannot be done. */
export const offer = z.object({ may: z.boolean(), why: z.string().nullable() }).nullable();
export type Offer = z.infer<typeof offer>;
