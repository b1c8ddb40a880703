import assert from 'node:assert/strict';
import { test } from 'node:test';
import { invariant } from '#kernel/invariant.ts';
import { locales } from '#kernel/locale.ts';
import { check } from '../rules/check/check.ts';
import type { Finding, FindingPlace } from '../rules/check/finding.ts';
import type { Programme } from '../rules/format/programme.ts';
import { readProgramme } from '../rules/format/read-programme.ts';
import { shippedFiles } from '../shipped-files.ts';
import { speakerOf } from '../words/speaker.ts';
import { presentPlace } from './place.ts';

const programme = await shipped();
const findings = check(programme);

async function shipped(): Promise<Programme> {
  const read = readProgramme(await shippedFiles());
  invariant('programme' in read, 'The shipped programme can be read.');
  return read.programme;
}

function placesOf(isChosen: (place: FindingPlace, finding: Finding) => boolean) {
  return locales.flatMap((locale) =>
    findings.flatMap((finding) =>
      finding.places
        .filter((place) => isChosen(place, finding))
        .map((place) => presentPlace(place, programme, speakerOf(programme, locale))),
    ),
  );
}

test('a place in the budget opens its row, and its printed cell is among those that are shown', () => {
  const places = placesOf(({ file }) => file === 'budget.csv');
  assert.ok(places.length > 20);
  for (const { opens, cells } of places) {
    assert.equal(opens?.page, 'budget');
    if (cells === null) continue;
    assert.equal(cells.row.id, opens.id);
    assert.ok(cells.columns.some(({ id }) => id === cells.marked));
    assert.ok(Object.values(cells.values).every((value) => value !== ''));
  }
});

test('a place in the text quotes the sentence with its own words marked and no others', () => {
  const quotes = placesOf(({ file }) => file === 'paragraphs.yaml').flatMap(({ quote }) => quote ?? []);
  assert.ok(quotes.length > 40);
  for (const quote of quotes) assert.equal(quote.match(/\]\(#/g)?.length, 1, quote);
});

test('no place is called by an id that its reader has never seen', () => {
  const ids = programme.paragraphs.paragraphs.map(({ id }) => id).filter((id) => /[a-z]/.test(id));
  for (const { label, numbered } of placesOf(() => true)) {
    assert.ok(!ids.includes(label), label);
    if (numbered) assert.match(label, /^(\d+(\.\w+)*|[IVXLC]+)(, .+)?$/);
  }
});

test('a place with a paragraph opens a page that exists', () => {
  const paragraphs = new Set(programme.paragraphs.paragraphs.map(({ id }) => id));
  for (const { opens } of placesOf(({ paragraph }) => paragraph !== null)) {
    if (opens?.page === 'paragraph') assert.ok(paragraphs.has(opens.id));
  }
});
