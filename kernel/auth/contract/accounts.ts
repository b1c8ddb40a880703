import { z } from 'zod';
import { endpoint } from '#kernel/http/endpoint.ts';
import { defineList } from '#kernel/list/define-list.ts';
import { invitation } from './invitations.ts';
import { day, email, grant, instant, namedScope, role, scope, secretLink } from './shapes.ts';

const params = z.object({ programme: z.string() });

const member = z.object({
  account: z.uuid(),
  name: z.string(),
  email,
  active: z.boolean(),
  grants: z.array(grant),
  can: z.object({
    endGrants: z.array(z.uuid()).describe('Ids of the grants that the reader may end'),
    deactivate: z.boolean(),
    reset: z.boolean(),
  }),
});
export type MemberShape = z.infer<typeof member>;

/** Whether somebody holds a role now, or will, or did. */
export const standings = ['current', 'coming', 'ended'] as const;
export type Standing = (typeof standings)[number];

/** What the accounts with a role in a programme can be asked for. */
export const memberList = defineList({
  filters: {
    standing: z.enum(standings).optional().describe('Each account counts under the first that fits'),
    account: z.uuid().optional(),
  },
  sorts: ['name'],
  order: 'name',
});

export const listAccounts = endpoint({
  method: 'GET',
  path: '/api/programmes/:programme/accounts',
  params,
  query: memberList.query,
  response: memberList.page(member).extend({
    invitations: z.array(invitation),
    can: z.object({
      give: z
        .array(z.object({ role, scopes: z.array(namedScope) }))
        .describe('Roles that the reader may give, and where'),
    }),
  }),
  summary: 'Who holds which role in the programme, who is invited, and what the reader may give',
});

export const giveRole = endpoint({
  method: 'POST',
  path: '/api/programmes/:programme/grants',
  params,
  body: z.object({
    account: z.uuid(),
    role,
    scope,
    from: day.nullable().describe('First day; today where it is null'),
    until: day.nullable(),
  }),
  response: z.object({ grant }),
  summary: 'Gives a role to somebody who has an account',
});

export const endRole = endpoint({
  method: 'POST',
  path: '/api/programmes/:programme/grants/:grant/end',
  params: params.extend({ grant: z.uuid() }),
  body: z.object({ on: day.nullable().describe('Last day; null ends it at once') }),
  response: z.object({ grant }),
  summary: 'Ends a role, at once or after a day',
});

const account = z.object({ account: z.uuid() });

export const deactivateAccount = endpoint({
  method: 'POST',
  path: '/api/accounts/:account/deactivation',
  params: account,
  response: z.object({ active: z.boolean() }),
  summary: 'Deactivates an account: its sessions end, and it cannot sign in',
});

export const activateAccount = endpoint({
  method: 'POST',
  path: '/api/accounts/:account/activation',
  params: account,
  response: z.object({ active: z.boolean() }),
  summary: 'Lets a deactivated account sign in again',
});

export const offerReset = endpoint({
  method: 'POST',
  path: '/api/accounts/:account/reset',
  params: account,
  response: z.object({ link: secretLink, expiresAt: instant }),
  shownOnce: ['link'],
  summary: 'A link, shown once, with which the person sets a new password',
});

export const showMatrix = endpoint({
  method: 'GET',
  path: '/api/permissions',
  response: z.object({
    roles: z.array(role),
    permissions: z.array(
      z.object({
        id: z.string(),
        meaning: z.string().describe('In the language of the reader'),
        group: z.string(),
        roles: z.record(
          z.string(),
          z.enum(['instance', 'programme', 'cluster', 'network', 'enterprise', 'own']),
        ),
      }),
    ),
    gives: z.array(z.object({ role, may: z.array(role) })),
  }),
  summary: 'Who may do what, generated from the policy',
});
