import { z } from 'zod';
import { endpoint } from '#kernel/http/endpoint.ts';
import { params } from './shapes.ts';

const document = z.object({
  id: z.uuid(),
  file: z.uuid().nullable().describe('Its file; null while it is being moved out of the database'),
  name: z.string(),
  mediaType: z.string(),
  sizeBytes: z.int().nullable(),
  paragraphs: z.int().describe('Numbered paragraphs that were found in it'),
  recordedAt: z.iso.datetime({ offset: true }),
  recordedBy: z.string(),
});
export type DocumentShape = z.infer<typeof document>;

export const listDocuments = endpoint({
  method: 'GET',
  path: '/api/programmes/:programme/documents',
  params,
  response: z.object({
    documents: z.array(document),
    can: z.object({ give: z.boolean() }),
  }),
  summary: 'The signed document of the agreement and those that were given before it, newest first',
});

export const giveDocument = endpoint({
  method: 'POST',
  path: '/api/programmes/:programme/documents',
  params,
  body: z.object({ file: z.uuid().describe('A file that was added before') }),
  response: z.object({ document }),
  summary: 'Makes a file the signed document: its paragraphs are cut, and the one before stays',
});
