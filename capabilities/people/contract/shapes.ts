import { z } from 'zod';

export const instant = z.iso.datetime({ offset: true });
export const sex = z.enum(['female', 'male']);
export const cluster = z.object({ id: z.string(), name: z.string() });
export const programmeParams = z.object({ programme: z.string() });
export const personParams = programmeParams.extend({ person: z.uuid() });

/** A name as it is sent; what cannot be seen in it is taken away. */
export const names = {
  givenNames: z.string().trim().min(1).max(120),
  familyNames: z.string().trim().max(120).describe('Empty for people who have one name'),
};

export const writtenDocument = z.object({
  kind: z.string().max(100).describe('One of the kinds of the programme'),
  number: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .describe('As it is printed; a text, because zeros in front count'),
});
export const writtenPhone = z.string().trim().min(1).max(40);

/** A person as a list shows one. */
export const listedPerson = z.object({
  id: z.uuid(),
  name: z.string().describe('Family names first, as lists have it'),
  sex: sex.nullable(),
  clusters: z.array(cluster).describe('Those in sight'),
  recordedAt: instant,
});
export type ListedPersonShape = z.infer<typeof listedPerson>;

export const documentKind = z.object({
  id: z.string(),
  name: z.string(),
  characters: z.enum(['digits', 'letters_and_digits']),
  shortest: z.int(),
  longest: z.int(),
});

/** How to identify and reach somebody. */
export const details = z.object({
  document: z
    .object({
      kind: z.object({ id: z.string(), name: z.string() }),
      masked: z.string().describe('How the number ends; the whole number has a door of its own'),
    })
    .nullable(),
  phone: z.string().nullable(),
  recordedAt: instant.nullable(),
  recordedBy: z.string().nullable(),
  reason: z.string().nullable().describe('Why it replaced what was recorded before'),
});

/** A person as its page shows one. */
export const person = z.object({
  id: z.uuid(),
  name: z.string().describe('As it is spoken'),
  givenNames: z.string(),
  familyNames: z.string(),
  sex: sex.nullable(),
  clusters: z.array(cluster).describe('Those in sight'),
  recordedAt: instant,
  recordedBy: z.string(),
  details: details.optional().describe('Absent where the reader may not see it'),
  account: z
    .object({ id: z.uuid(), name: z.string() })
    .nullable()
    .optional()
    .describe('Absent where the reader may not see it'),
  can: z.object({
    change: z.boolean(),
    changeDetails: z.boolean(),
    readDocument: z.boolean(),
    addTo: z.array(cluster),
    removeFrom: z.array(cluster),
    linkAccount: z.boolean(),
  }),
});
export type PersonShape = z.infer<typeof person>;

/** What somebody may say who records a person. */
export const recording = z.object({
  clusters: z.array(cluster).describe('In which of them'),
  withoutCluster: z.boolean().describe('Whether a person may be recorded who lies in none'),
  documentKinds: z.array(documentKind),
});
