import { z } from 'zod';
import { endpoint } from '#kernel/http/endpoint.ts';
import { email, instant } from './shapes.ts';

/** Somebody who looks after the whole instance. */
const administrator = z.object({
  account: z.uuid(),
  name: z.string(),
  email,
  active: z.boolean().describe('Whether the account may sign in'),
  since: instant,
  grantedBy: z.string(),
  can: z.object({ end: z.boolean().describe('False for the last one, who stays') }),
});
export type AdministratorShape = z.infer<typeof administrator>;

export const showInstance = endpoint({
  method: 'GET',
  path: '/api/instance',
  response: z.object({ administrators: z.array(administrator) }),
  summary: 'Who looks after the instance',
});

export const addAdministrator = endpoint({
  method: 'POST',
  path: '/api/instance/administrators',
  body: z.object({ email: email.describe('Address of an account that there is') }),
  response: z.object({ account: z.uuid(), name: z.string() }),
  summary: 'Makes somebody who has an account administrator',
});

export const endAdministrator = endpoint({
  method: 'DELETE',
  path: '/api/instance/administrators/:account',
  params: z.object({ account: z.uuid() }),
  response: z.object({}),
  summary: 'Ends the role of an administrator at once; the last one stays',
});
