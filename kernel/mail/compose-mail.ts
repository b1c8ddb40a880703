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
}>;

/** One letter in plain words, and the same for readers of HTML: nothing is loaded from anywhere, nobody is counted. */
export function composeMail({ to, subject, paragraphs, link, closing }: Letter, { t, language }: i18n): Mail {
  const signature = t('mail:signature');
  const text = [...paragraphs, `${link.label}:\n${link.href}`, ...closing, signature].join('\n\n');
  const html = [
    `<!doctype html><html lang="${asHtml(language)}"><body style="${bodyStyle}">`,
    ...paragraphs.map(paragraph),
    `<p><a href="${asHtml(link.href)}" style="${linkStyle}">${asHtml(link.label)}</a></p>`,
    `<p style="${smallStyle}">${asHtml(link.href)}</p>`,
    ...closing.map(paragraph),
    `<p style="${smallStyle}">${asHtml(signature)}</p>`,
    '</body></html>',
  ].join('\n');
  return { to, subject, text: `${text}\n`, html };
}

const bodyStyle = 'font-family: sans-serif; font-size: 16px; line-height: 1.5; max-width: 36em';
const linkStyle = 'font-weight: bold';
const smallStyle = 'font-size: 13px; word-break: break-all';

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
