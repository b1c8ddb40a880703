import { z } from 'zod';
import { endpoint } from '#kernel/http/endpoint.ts';
import { params } from './shapes.ts';

const wish = z.object({
  wanted: z.boolean().describe('Whether mails remind of dates; they do until somebody turns them off'),
  answers: z.boolean().describe('Whether a role that is held now has obligations to hand papers in for'),
  mailed: z.boolean().describe('Whether this Minka sends mail at all'),
});

export const showReminders = endpoint({
  method: 'GET',
  path: '/api/programmes/:programme/reminders',
  params,
  response: wish,
  summary: 'Whether mails remind the own account of dates',
});

export const wishReminders = endpoint({
  method: 'POST',
  path: '/api/programmes/:programme/reminders',
  params,
  body: z.object({ wanted: z.boolean() }),
  response: wish,
  summary: 'Turns the mails that remind the own account of dates on or off',
});

const token = z.object({ token: z.string().max(100) });
const told = z.object({ programme: z.string(), email: z.string(), wanted: z.boolean() });

export const showReminderLink = endpoint({
  method: 'GET',
  path: '/api/reminders/:token',
  params: token,
  response: told,
  summary: 'Which reminders the link of a mail turns off; it changes nothing',
});

export const turnOffReminders = endpoint({
  method: 'POST',
  path: '/reminders/:token',
  params: token,
  response: told,
  // The page of this address shows a button; a program of mail posts there by itself when its reader asks it to.
  oneClick: true,
  repeatable: false,
  summary: 'Turns off the reminders of whoever received the mail, with one click (RFC 8058)',
});
