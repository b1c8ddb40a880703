import type { SendMail } from './mail.ts';

export type MailSettings = Readonly<{
  /** The server that takes mail: `smtp://user:password@host:587`, or `smtps:` where it speaks TLS from the first byte. */
  url: string;
  /** Who writes: `Minka <minka@example.org>`. */
  from: string;
}>;

/** A way to send mail. It connects for each, and loads its library at the first. */
export function openMail({ url, from }: MailSettings): SendMail {
  const domain = /@([^\s>]+)/.exec(from)?.[1] ?? 'minka.invalid';
  return async ({ to, subject, text, html, off }, id) => {
    const { createTransport } = await import('nodemailer');
    const server = createTransport({
      url,
      // A server that does not answer is given up, and asked again later.
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    try {
      await server.sendMail({
        from,
        // As an address and not as text, in which a comma would make two receivers.
        to: { name: '', address: to },
        subject,
        text,
        html,
        messageId: `<${id}@${domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated', ...(off === undefined ? {} : offHeaders(off)) },
      });
    } finally {
      server.close();
    }
  };
}

/** Posting there, and nothing less, turns such mails off: programs look at links before people do. */
function offHeaders(off: string): Readonly<Record<string, string>> {
  return { 'List-Unsubscribe': `<${off}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}
