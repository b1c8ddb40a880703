/** A mail to one person, in that person's language. */
export type Mail = Readonly<{
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Where such mails are turned off; a program of mail offers it to its reader (RFC 2369, RFC 8058). */
  off?: string;
}>;

/**
 * Hands a mail to the server of mail, and answers when that has taken it. The id makes its Message-ID: a mail that goes
 * out again, because nobody knows whether it did before, is known again by it.
 */
export type SendMail = (mail: Mail, id: string) => Promise<void>;
