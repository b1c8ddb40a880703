import { z } from 'zod';
import { endpoint } from '#kernel/http/endpoint.ts';
import { email, instant, locale, namedScope, password, period, role } from './shapes.ts';

/** A programme in which the person holds a role today, and what it opens there. */
const place = z.object({
  slug: z.string(),
  name: z.string(),
  roles: z.array(z.object({ role, scope: namedScope, ...period })),
  can: z.array(z.string()).describe('Permissions that the person has somewhere in the programme'),
  selfGiven: z
    .array(z.object({ account: z.uuid(), name: z.string(), role, scope: namedScope, at: instant }))
    .describe('Roles that administrators gave themselves here in the last 30 days; told to directors'),
});

export const sessionShape = z.object({
  account: z
    .object({ id: z.uuid(), email, name: z.string(), locale, administrator: z.boolean() })
    .nullable()
    .describe('Null when nobody is signed in'),
  programmes: z.array(place),
  setUp: z.boolean().describe('False while no account exists: the set-up link leads on'),
  demonstration: z
    .object({
      today: z.iso.date().describe('The day on which it plays'),
      filled: z.boolean().describe('False while it is being filled, and where that broke off'),
    })
    .nullable()
    .describe('Null where people record in earnest; otherwise everything in this instance is invented'),
  codeWanted: z.boolean().describe('The password was right, and a code of the authenticator is wanted'),
});
export type SessionShape = z.infer<typeof sessionShape>;

export const showSession = endpoint({
  method: 'GET',
  path: '/api/session',
  response: sessionShape,
  summary: 'Who is signed in, and in which programmes that opens what',
});

export const showWaysIn = endpoint({
  method: 'GET',
  path: '/api/sign-in',
  response: z.object({
    resetByMail: z
      .boolean()
      .describe('Whether this instance sends mail, so that a new password can be asked for'),
  }),
  summary: 'What the page of signing in can offer',
});

export const signIn = endpoint({
  method: 'POST',
  path: '/api/session',
  body: z.object({ email, password }),
  repeatable: false,
  response: sessionShape,
  summary: 'Signs in with address and password',
});

export const giveCode = endpoint({
  method: 'POST',
  path: '/api/session/code',
  body: z.object({ code: z.string().trim().min(6).max(40) }),
  repeatable: false,
  response: sessionShape,
  summary: 'The second step of signing in: a code of the authenticator, or a recovery code',
});

export const signOut = endpoint({
  method: 'DELETE',
  path: '/api/session',
  response: z.object({}),
  summary: 'Signs out',
});
