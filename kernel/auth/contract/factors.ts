import { z } from 'zod';
import { endpoint } from '#kernel/http/endpoint.ts';
import { day, instant, password } from './shapes.ts';

export const offerAuthenticator = endpoint({
  method: 'POST',
  path: '/api/account/authenticator',
  body: z.object({ password }),
  response: z.object({
    uri: z.string().nullable().describe('What the picture to scan says (otpauth://); shown once'),
    secret: z.string().nullable().describe('The same as letters to type in; shown once'),
  }),
  shownOnce: ['uri', 'secret'],
  summary: 'Offers an authenticator for the own account; it counts once it is confirmed',
});

export const confirmAuthenticator = endpoint({
  method: 'POST',
  path: '/api/account/authenticator/confirmation',
  body: z.object({ code: z.string().trim().min(6).max(10) }),
  response: z.object({
    recoveryCodes: z.array(z.string()).nullable().describe('Each signs in once; shown once'),
  }),
  shownOnce: ['recoveryCodes'],
  summary: 'Confirms the authenticator with a code of it; from then on signing in asks for one',
});

export const dropAuthenticator = endpoint({
  method: 'POST',
  path: '/api/account/authenticator/removal',
  body: z.object({ password }),
  response: z.object({ authenticator: z.boolean() }),
  summary: 'Takes the authenticator away; signing in asks for the password alone',
});

const key = z.object({
  id: z.string(),
  name: z.string(),
  permissions: z.array(z.string()),
  madeAt: instant,
  until: day.nullable().describe('Last day, UTC; null for no end'),
  usedAt: instant.nullable(),
});
export type KeyShape = z.infer<typeof key>;

export const listKeys = endpoint({
  method: 'GET',
  path: '/api/account/keys',
  response: z.object({
    keys: z.array(key),
    can: z.object({ permissions: z.array(z.string()).describe('What a key of this account may be allowed') }),
  }),
  summary: 'Keys with which programs come in the name of the own account',
});

export const makeKey = endpoint({
  method: 'POST',
  path: '/api/account/keys',
  body: z.object({
    name: z.string().trim().min(1).max(80),
    permissions: z.array(z.string().max(100)).min(1).max(50),
    until: day.nullable().describe('Last day, UTC; null for no end'),
  }),
  response: z.object({
    id: z.string(),
    key: z.string().nullable().describe('For the header Authorization: Bearer …; shown once'),
  }),
  shownOnce: ['key'],
  summary: 'Makes a key that may do part of what the own account may',
});

export const endKey = endpoint({
  method: 'DELETE',
  path: '/api/account/keys/:key',
  params: z.object({ key: z.string().max(100) }),
  response: z.object({}),
  summary: 'Ends one of the own keys at once',
});
