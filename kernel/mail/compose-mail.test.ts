import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTexts } from '#kernel/i18n/texts.ts';
import { kernelTexts } from '#kernel/texts.ts';
import { composeMail, type Letter } from './compose-mail.ts';

const letter: Letter = {
  to: 'ana@example.org',
  subject: 'An invitation',
  paragraphs: ['<b>Ana & Co.</b> invites you.'],
  link: { label: 'See it', href: 'https://minka.example/invitations/abc?a="b"' },
  closing: ['It holds for a day.'],
};

test('a mail says the same in plain words and as HTML, and how somebody is called stays text (D3)', () => {
  const { text, html } = composeMail(letter, createTexts(kernelTexts, 'en'));
  assert.equal(
    text,
    [
      '<b>Ana & Co.</b> invites you.',
      'See it:\nhttps://minka.example/invitations/abc?a="b"',
      'It holds for a day.',
      'Minka sends this mail by itself. Nobody reads what is answered to it.\n',
    ].join('\n\n'),
  );
  assert.match(html, /<p>&lt;b&gt;Ana &amp; Co\.&lt;\/b&gt; invites you\.<\/p>/);
  assert.match(html, /<a href="https:\/\/minka\.example\/invitations\/abc\?a=&quot;b&quot;"/);
  assert.match(html, /<html lang="en">/);
});

test('a mail loads nothing from anywhere, so that nobody learns when it is read', () => {
  const { html } = composeMail(letter, createTexts(kernelTexts, 'es'));
  assert.doesNotMatch(html, /<(img|link|script|style|iframe)|url\(/i);
});
