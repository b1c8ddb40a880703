import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTexts } from './texts.ts';

const resources = {
  web: { es: { open: '{{count}} abierto' }, en: { open: '{{count}} open' } },
  programme: { es: { title: 'Convenio' }, en: { title: 'Agreement' } },
};

test('a text is found by namespace in the language asked for', () => {
  assert.equal(createTexts(resources, 'es').t('programme:title'), 'Convenio');
  assert.equal(createTexts(resources, 'en').t('programme:title'), 'Agreement');
});

test('values are written in as they are, without HTML escapes', () => {
  const texts = createTexts({ web: { es: { by: 'por {{name}}' }, en: { by: 'by {{name}}' } } }, 'en');
  assert.equal(texts.t('by', { name: 'A & B' }), 'by A & B');
});

test('a missing text shows its key instead of another language', () => {
  const texts = createTexts({ web: { es: { only: 'solo' }, en: {} } }, 'en');
  assert.equal(texts.t('only'), 'only');
});
