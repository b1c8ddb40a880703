import { z } from 'zod';
import { locales } from '#kernel/locale.ts';
import { isReckonedDate, reckonedYears } from '#lib/calendar/reckoned-years.ts';
import { roles, scopeKinds } from '../roles.ts';

export const locale = z.enum(locales);
export const role = z.enum(roles);
export const instant = z.iso.datetime({ offset: true });
// What is no date at all says so once.
export const day = z.iso
  .date({ abort: true })
  .refine(isReckonedDate, { error: 'year', params: reckonedYears });

/** A scope as it is asked for; a programme's own has no id, a cluster's is the one of the programme's file. */
export const scope = z.object({ kind: z.enum(scopeKinds), id: z.string().max(100).nullable() });
export const namedScope = scope.extend({ name: z.string() });

export const period = {
  from: day.describe('First day, in the time zone of the programme'),
  until: day.nullable().describe('Last day; null for no end'),
};

/** A role that somebody holds, or held, or will hold. */
export const grant = z.object({
  id: z.uuid(),
  role,
  scope: namedScope,
  ...period,
  state: z.enum(['current', 'coming', 'ended']),
  grantedBy: z.string().describe('Name of the person, or of the command'),
  grantedAt: instant,
  endedBy: z.string().nullable(),
});
export type GrantShape = z.infer<typeof grant>;

export const email = z.email().max(254).describe('Compared without regard to capitals');
export const personName = z.string().trim().min(1).max(120);
export const password = z.string().max(512);
export const secretLink = z
  .string()
  .nullable()
  .describe('Address to hand over; shown once, null when the same request is repeated');
