import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from './check.ts';
import { anAgreement } from './test-agreement.ts';

/** The findings about languages in an agreement whose paragraph 1.2 stands in two. */
function findingsOf(text: { en: string; es: string }) {
  const agreement = anAgreement();
  const { paragraphs } = agreement.paragraphs;
  return check({
    ...agreement,
    programme: {
      ...agreement.programme,
      languages: ['en', 'es'],
      locales: { en: 'en-US', es: 'es-ES' },
    },
    paragraphs: {
      ...agreement.paragraphs,
      paragraphs: paragraphs.map((one) => (one.id === '1.2' ? { ...one, text } : one)),
    },
  }).filter(({ code }) => code === 'marked-words-differ');
}

test('a number that differs between the languages of a text is told with both places', () => {
  const [found] = findingsOf({
    en: 'It reaches 250 farms by month 12.',
    es: 'Llega a 205 fincas al mes 12.',
  });
  assert.equal(found?.key, 'marked-words-differ:text@paragraphs.yaml.paragraphs.1.2.text');
  assert.deepEqual(found.values, ['250', '205']);
  assert.match(found.message.en, /English: 250 and Spanish: 205/);
  assert.deepEqual(
    found.places.map(({ paragraph }) => paragraph),
    ['1.2', '1.2'],
  );
});

test('each language writes its numbers in its own form and order', () => {
  assert.deepEqual(
    findingsOf({
      en: '1,234.5 tons of 3,000; US$800 million',
      es: 'De 3.000, 1.234,5 toneladas; 800 millones',
    }),
    [],
  );
});

test('a number that one language writes in words is no difference, nor is a figure in the id of a mark', () => {
  assert.deepEqual(findingsOf({ en: '2 valleys and twelve fairs', es: 'dos valles y 12 ferias a 3 km' }), []);
  assert.deepEqual(findingsOf({ en: 'Half of the farms, the 1st year', es: '50% de las fincas' }), []);
});

test('one small number that differs in its place is told', () => {
  assert.equal(
    findingsOf({ en: 'At least 5 fairs by month 30', es: 'Al menos 6 ferias al mes 30' }).length,
    1,
  );
});
