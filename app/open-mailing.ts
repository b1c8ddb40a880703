import type { Mailing } from '#kernel/auth/mailing.ts';
import { signInSecret } from '#kernel/auth/sign-in/sign-in-secret.ts';
import { createTexts } from '#kernel/i18n/texts.ts';
import { openMail } from '#kernel/mail/open-mail.ts';
import { texts } from './capabilities.ts';
import type { Config } from './config.ts';

/** What sends links by mail, where the configuration names a server of mail. */
export async function openMailing(config: Config): Promise<Mailing | null> {
  const { mail } = config;
  if (mail === undefined) return null;
  return {
    send: openMail(mail),
    secret: await signInSecret(config),
    speak: (locale) => createTexts(texts, locale),
  };
}
