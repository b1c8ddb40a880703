import { z } from 'zod';
import { endpoint } from '#kernel/http/endpoint.ts';
import { email, instant, locale, password, personName } from './shapes.ts';

const session = z.object({
  id: z.string(),
  current: z.boolean(),
  startedAt: instant,
  lastSeenAt: instant,
  address: z.string(),
  agent: z.string().describe('What the browser calls itself'),
});

const ownAccount = z.object({
  email,
  name: z.string(),
  locale,
  sessions: z.array(session),
  authenticator: z.boolean().describe('Whether signing in asks for a code as well'),
});
export type OwnAccountShape = z.infer<typeof ownAccount>;

export const showAccount = endpoint({
  method: 'GET',
  path: '/api/account',
  response: ownAccount,
  summary: 'The own account, with its open sessions',
});

export const changeAccount = endpoint({
  method: 'POST',
  path: '/api/account',
  body: z.object({ name: personName, locale }),
  response: z.object({ name: z.string(), locale }),
  summary: 'Changes the own name and language',
});

export const changePassword = endpoint({
  method: 'POST',
  path: '/api/account/password',
  body: z.object({ current: password, next: password }),
  holdsPassword: true,
  response: z.object({ ended: z.int().describe('Other sessions that this ended') }),
  summary: 'Changes the own password; every other session ends',
});

export const endSession = endpoint({
  method: 'DELETE',
  path: '/api/account/sessions/:session',
  params: z.object({ session: z.string().max(100) }),
  response: z.object({}),
  summary: 'Ends one of the own sessions',
});

const token = z.object({ token: z.string().max(100) });

export const showReset = endpoint({
  method: 'GET',
  path: '/api/resets/:token',
  params: token,
  response: z.object({ email, expiresAt: instant }),
  summary: 'Whose password a link resets',
});

export const requestReset = endpoint({
  method: 'POST',
  path: '/api/password-resets',
  body: z.object({ email }),
  response: z.object({}),
  status: 202,
  summary:
    'Asks for a link by mail with which to set a new password; the answer does not tell whether there is an account',
});

export const resetPassword = endpoint({
  method: 'POST',
  path: '/api/resets/:token',
  params: token,
  body: z.object({ password }),
  holdsPassword: true,
  response: z.object({}),
  summary: 'Sets a new password with a link that was handed over or mailed; the link is then gone',
});
