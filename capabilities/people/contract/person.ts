import { z } from 'zod';
import { endpoint } from '#kernel/http/endpoint.ts';
import { names, person, personParams, recording, sex, writtenDocument, writtenPhone } from './shapes.ts';

const path = '/api/programmes/:programme/persons/:person';
const response = z.object({ person });

export const showPerson = endpoint({
  method: 'GET',
  path,
  params: personParams,
  response: response.extend({ documentKinds: recording.shape.documentKinds }),
  summary: 'A person, with as much as the reader may see',
});

export const readIdentityDocument = endpoint({
  method: 'GET',
  path: `${path}/identity-document`,
  params: personParams,
  response: z.object({ kind: z.string(), number: z.string() }),
  summary: 'The number of the identity document in full; each reading is one row of the audit trail',
});

export const changePerson = endpoint({
  method: 'POST',
  path,
  params: personParams,
  body: z.object({ ...names, sex: sex.nullable() }),
  response,
  summary: 'Changes the name and the sex',
});

export const changeDetails = endpoint({
  method: 'POST',
  path: `${path}/details`,
  params: personParams,
  body: z.object({
    document: writtenDocument
      .nullable()
      .optional()
      .describe('Left out, it stays as it is; null takes it away'),
    phone: writtenPhone.nullable().optional().describe('Left out, it stays as it is; null takes it away'),
    reason: z.string().trim().max(300).nullable().describe('Needed where a document replaces another'),
  }),
  response,
  summary: 'Changes identity document or phone; what was recorded before is kept with the reason',
});

export const addToCluster = endpoint({
  method: 'POST',
  path: `${path}/clusters`,
  params: personParams,
  body: z.object({ cluster: z.string().max(100) }),
  response,
  summary: 'Lets a person take part in a further cluster',
});

export const removeFromCluster = endpoint({
  method: 'DELETE',
  path: `${path}/clusters/:cluster`,
  params: personParams.extend({ cluster: z.string().max(100) }),
  response: z.object({}),
  summary:
    'Ends that a person takes part in a cluster; whoever holds that cluster alone sees the person no more',
});

export const linkAccount = endpoint({
  method: 'POST',
  path: `${path}/account`,
  params: personParams,
  body: z.object({ account: z.uuid().nullable().describe('Null takes the link away') }),
  response,
  summary: 'Says which account is this person’s',
});
