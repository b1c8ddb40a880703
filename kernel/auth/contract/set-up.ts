import { z } from 'zod';
import { endpoint } from '#kernel/http/endpoint.ts';
import { sessionShape } from './session.ts';
import { email, locale, password, personName } from './shapes.ts';

const token = z.object({ token: z.string().max(100) });

/** Which programme a new instance opens on: the shipped one, a folder on the server, or files of one's own. */
const programmeChoice = z.discriminatedUnion('from', [
  z.object({ from: z.literal('shipped') }).strict(),
  z.object({ from: z.literal('folder'), folder: z.string().min(1).max(1000) }).strict(),
  z
    .object({
      from: z.literal('files'),
      files: z
        .array(z.object({ path: z.string().min(1).max(200), base64: z.base64().max(3_000_000) }).strict())
        .min(1)
        .max(50),
    })
    .strict(),
  z.object({ from: z.literal('none') }).strict(),
]);

export const showSetUp = endpoint({
  method: 'GET',
  path: '/api/set-up/:token',
  params: token,
  response: z.object({
    shipped: z.object({ slug: z.string(), name: z.string() }).nullable(),
    programmes: z.array(z.object({ slug: z.string(), name: z.string() })).describe('Those applied already'),
  }),
  summary: 'What a new instance can be set up with; gone once the first account exists',
});

export const setUp = endpoint({
  method: 'POST',
  path: '/api/set-up/:token',
  params: token,
  body: z.object({
    email,
    name: personName,
    password,
    locale,
    director: z.boolean().describe('Whether the first account is also director of the programme'),
    programme: programmeChoice,
  }),
  holdsPassword: true,
  response: sessionShape,
  // Files of one's own, as base64.
  largestBody: 12_000_000,
  summary: 'Makes the first account, which is administrator, and applies the programme; signs in',
});
