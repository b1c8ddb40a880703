import { z } from 'zod';
import { endpoint } from '#kernel/http/endpoint.ts';
import { held } from './held.ts';
import { person, programmeParams, writtenPhone } from './shapes.ts';

const path = '/api/programmes/:programme/own-person';

export const showOwnPerson = endpoint({
  method: 'GET',
  path,
  params: programmeParams,
  response: z.object({ person: person.nullable().describe('Null where nobody said which person it is') }),
  summary: 'What is recorded of whoever asks, whatever role that is',
});

export const changeOwnPhone = endpoint({
  method: 'POST',
  path: `${path}/phone`,
  params: programmeParams,
  body: z.object({ phone: writtenPhone.nullable() }),
  response: z.object({ person }),
  summary: 'Corrects the own phone',
});

export const readOwnIdentityDocument = endpoint({
  method: 'GET',
  path: `${path}/identity-document`,
  params: programmeParams,
  response: z.object({ kind: z.string(), number: z.string() }),
  summary: 'The number of the own identity document in full; each reading is one row of the audit trail',
});

export const listOwnHeld = endpoint({
  method: 'GET',
  path: `${path}/held`,
  params: programmeParams,
  response: z.object({ things: z.array(held) }),
  summary: 'Everything that Minka holds about whoever asks, of all its parts',
});

export const exportOwnHeld = endpoint({
  method: 'GET',
  path: `${path}/held.json`,
  params: programmeParams,
  response: z.object({ person: z.string(), things: z.array(held) }),
  fileName: 'person.json',
  summary: 'The same as a file, with the own identity document in full; told in the trail',
});
