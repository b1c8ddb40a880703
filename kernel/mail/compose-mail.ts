import type { i18n } from 'i18next';
import type { Mail } from './mail.ts';

export type Letter = Readonly<{
  to: string;
  subject: string;
  /** What it is about, a sentence or two for each. */
  paragraphs: readonly string[];
  /** The one thing to do. */
  link: Readonly<{ label: string; href: string }>;
  /** Until when it holds, and what to do if it was not wanted. */
  closing: readonly string[];
  /** Where such mails are turned off, if they come by themselves. */
  off?: Readonly<{ label: string; href: string }>;
}>;

/** One letter in plain words, and the same for readers of HTML: nothing is loaded from anywhere, nobody is counted. */
export function composeMail(
  { to, subject, paragraphs, link, closing, off }: Letter,
  { t, language }: i18n,
): Mail {
  const signature = t('mail:signature');
  const ends = off === undefined ? [] : [off];
  const text = [...paragraphs, inText(link), ...closing, ...ends.map(inText), signature].join('\n\n');
  const html = [
    `<!doctype html><html lang="${asHtml(language)}"><body style="${bodyStyle}">`,
    ...paragraphs.map(paragraph),
    `<p><a href="${asHtml(link.href)}" style="${linkStyle}">${asHtml(link.label)}</a></p>`,
    `<p style="${smallStyle}">${asHtml(link.href)}</p>`,
    ...closing.map(paragraph),
    ...ends.map(({ label, href }) => `<p><a href="${asHtml(href)}">${asHtml(label)}</a></p>`),
    `<p style="${smallStyle}">${asHtml(signature)}</p>`,
    '</body></html>',
  ].join('\n');
  return { to, subject, text: `${text}\n`, html, ...(off === undefined ? {} : { off: off.href }) };
}

const bodyStyle = 'font-family: sans-serif; font-size: 16px; line-height: 1.5; max-width: 36em';
const linkStyle = 'font-weight: bold';
const smallStyle = 'font-size: 13px; word-break: break-all';

function inText({ label, href }: Letter['link']): string {
  return `${label}:\n${href}`;
}

function paragraph(text: string): string {
  return `<p>${asHtml(text)}</p>`;
}

// What people call themselves and their programmes stays text.
function asHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
