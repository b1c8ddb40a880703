import { z } from 'zod';
import { endpoint } from '#kernel/http/endpoint.ts';
import { sessionShape } from './session.ts';
import {
  day,
  email,
  instant,
  locale,
  namedScope,
  password,
  period,
  personName,
  role,
  scope,
  secretLink,
} from './shapes.ts';

const token = z.object({ token: z.string().max(100) });
const params = z.object({ programme: z.string() });

export const invitation = z.object({
  id: z.uuid(),
  email,
  role,
  scope: namedScope,
  ...period,
  state: z.enum(['open', 'accepted', 'withdrawn', 'expired']),
  invitedBy: z.string(),
  invitedAt: instant,
  expiresAt: instant,
  mayWithdraw: z.boolean(),
});
export type InvitationShape = z.infer<typeof invitation>;

export const invite = endpoint({
  method: 'POST',
  path: '/api/programmes/:programme/invitations',
  params,
  body: z.object({
    email,
    role,
    scope,
    from: day.nullable().describe('First day of the role; today where it is null'),
    until: day.nullable(),
  }),
  response: z.object({ invitation, link: secretLink, mailed: z.boolean() }),
  shownOnce: ['link'],
  summary: 'Invites somebody to a role; the link is shown once',
});

export const withdrawInvitation = endpoint({
  method: 'POST',
  path: '/api/programmes/:programme/invitations/:invitation/withdrawal',
  params: params.extend({ invitation: z.uuid() }),
  response: z.object({ invitation }),
  summary: 'Takes an invitation back; its link no longer works',
});

export const showInvitation = endpoint({
  method: 'GET',
  path: '/api/invitations/:token',
  params: token,
  response: z.object({
    programme: z.object({ slug: z.string(), name: z.string() }),
    email,
    role,
    scope: namedScope,
    ...period,
    invitedBy: z.string(),
    expiresAt: instant,
    hasAccount: z.boolean().describe('Whether an account of this address exists, which then has to sign in'),
  }),
  summary: 'An invitation as whoever holds its link sees it',
});

export const acceptInvitation = endpoint({
  method: 'POST',
  path: '/api/invitations/:token/acceptance',
  params: token,
  body: z.object({
    account: z
      .object({ name: personName, password, locale })
      .strict()
      .nullable()
      .describe('The new account; null where the person is signed in with the address invited'),
  }),
  holdsPassword: true,
  response: sessionShape,
  summary: 'Accepts an invitation, with a new account or the one signed in',
});
