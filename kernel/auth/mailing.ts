import { createHmac } from 'node:crypto';
import type { i18n } from 'i18next';
import type { Locale } from '#kernel/locale.ts';
import type { SendMail } from '#kernel/mail/mail.ts';
import { hashOfToken } from './links.ts';

/** What sends links by mail. */
export type Mailing = Readonly<{
  send: SendMail;
  /** The instance's own; it makes the tokens of mailed links. */
  secret: string;
  /** The words of the house, in the language of whoever is written to. */
  speak(locale: Locale): i18n;
}>;

/**
 * The token of the link that a job mails: the same at every attempt, so that a mail which went out although nobody heard
 * so says what the next one says. Who reads the queue, or all of the database, cannot make it.
 */
export function tokenOfJob(
  { secret }: Pick<Mailing, 'secret'>,
  jobId: string,
): Readonly<{ token: string; sha256: string }> {
  const token = createHmac('sha256', secret).update(`mailed link ${jobId}`).digest('base64url');
  return { token, sha256: hashOfToken(token) };
}
