import { z } from 'zod';
import { email, locale, role } from '#kernel/auth/contract/shapes.ts';
import { endpoint } from '#kernel/http/endpoint.ts';

const signIn = z.object({
  role,
  cluster: z.object({ id: z.string(), name: z.string() }).nullable(),
  name: z.string(),
  email,
  password: z.string(),
});
export type SignInShape = z.infer<typeof signIn>;

export const beginDemonstration = endpoint({
  method: 'POST',
  path: '/api/set-up/:token/demonstration',
  params: z.object({ token: z.string().max(100) }),
  body: z.object({ locale: locale.describe('Language of its accounts') }),
  response: z.object({
    programme: z.string(),
    today: z.iso.date(),
    signIns: z.array(signIn).nullable().describe('Shown once; null when the same request is repeated'),
  }),
  shownOnce: ['signIns'],
  summary:
    'Marks a new instance as a demonstration and begins to fill it; its people sign in once it is filled',
});

export const showProgress = endpoint({
  method: 'GET',
  path: '/api/demonstration',
  response: z.object({
    state: z.enum(['none', 'filling', 'filled', 'broken_off']),
    done: z.int().describe('Scenes played'),
    of: z.int(),
  }),
  summary: 'Whether this instance is a demonstration, and how far it is filled',
});
