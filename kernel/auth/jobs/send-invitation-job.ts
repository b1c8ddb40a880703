import { z } from 'zod';
import { locale } from '../contract/shapes.ts';

/** What an inviter leaves to be done: to mail the invitation, in this language where the invited has no account. */
export const sendInvitationJob = {
  name: 'access.send-invitation',
  input: z.strictObject({ programme: z.uuid(), invitation: z.uuid(), locale }),
} as const;
