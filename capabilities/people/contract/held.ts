import { z } from 'zod';
import { endpoint } from '#kernel/http/endpoint.ts';
import { instant, personParams } from './shapes.ts';

const path = '/api/programmes/:programme/persons/:person';

export const held = z.object({
  said: z.string().describe('What it is'),
  title: z.string(),
  happenedOn: z.iso.date().nullable(),
  recordedAt: instant,
  recordedBy: z.string(),
  fields: z.array(z.object({ name: z.string(), value: z.string() })),
  papers: z.int().describe('Papers that hang on it'),
});
export type HeldShape = z.infer<typeof held>;

export const listHeld = endpoint({
  method: 'GET',
  path: `${path}/held`,
  params: personParams,
  response: z.object({ things: z.array(held), can: z.object({ erase: z.boolean() }) }),
  summary: 'Everything that Minka holds about a person, of all its parts',
});

export const exportHeld = endpoint({
  method: 'GET',
  path: `${path}/held.json`,
  params: personParams,
  response: z.object({ person: z.string(), things: z.array(held) }),
  fileName: 'person.json',
  summary: 'The same as a file for the person, with the identity document in full; told in the trail',
});

export const erasePerson = endpoint({
  method: 'POST',
  path: `${path}/erasure`,
  params: personParams,
  body: z.object({
    name: z.string().max(300).describe('The name as it is shown, written again: it cannot be undone'),
    reason: z.string().trim().min(3).max(1000),
  }),
  response: z.object({ papers: z.int().describe('Papers that stay and have to be looked at one by one') }),
  summary: 'Erases who a person is, at all dates; what figures rest on stays without a name',
});
