import assert from 'node:assert/strict';
import type { Programme } from '../format/programme.ts';
import { readProgramme } from '../format/read-programme.ts';
import { check } from './check.ts';
import type { Finding } from './finding.ts';

// For tests: the smallest agreement that the reader accepts and in which everything holds, with parts put in.

type Parts = Record<string, unknown>;
type Row = Record<string, string | number>;

/** What a test puts into the small agreement. */
export type AgreementParts = {
  programme?: Parts;
  logframe?: Parts;
  /** Indicators of its only component. */
  indicators?: Parts[];
  activities?: Parts[];
  clauses?: Parts[];
  settled?: Parts[];
  readings?: Parts[];
  /** Statements by paragraph: `1.1` and `1.2`. */
  states?: Record<string, Parts[]>;
  paragraphs?: Parts;
  rows?: Row[];
};

export const en = (text: string) => ({ en: text });

/** Rows of a budget that adds up: one line of one heading, in two years, paid by two. */
export const soundRows: Row[] = [
  {
    id: '1',
    kind: 'heading',
    y1_amount: 600,
    y2_amount: 400,
    total: 1000,
    fund: 700,
    town: 300,
    component: '1',
  },
  {
    id: '1.1',
    kind: 'line',
    within: '1',
    for: '1.a',
    unit: 'package',
    y1_unit_cost: 300,
    y1_quantity: 2,
    y1_amount: 600,
    y2_unit_cost: 200,
    y2_quantity: 2,
    y2_amount: 400,
    total: 1000,
    fund: 700,
    town_cash: 200,
    town_in_kind: 100,
    town: 300,
  },
  {
    id: 'total',
    kind: 'total',
    adds: '1',
    y1_amount: 600,
    y2_amount: 400,
    total: 1000,
    fund: 700,
    town: 300,
  },
];

/** The sound rows with some cells of one row changed. */
export function withCells(id: string, cells: Row, rows: readonly Row[] = soundRows): Row[] {
  return rows.map((row) => (row.id === id ? { ...row, ...cells } : row));
}

/** The small agreement as the reader gives it. */
export function anAgreement(parts: AgreementParts = {}): Programme {
  const files = new Map<string, Uint8Array>(
    Object.entries({
      'programme.yaml': JSON.stringify({ ...programmeFile, ...parts.programme }),
      'logframe.yaml': JSON.stringify(logframeFile(parts)),
      'clauses.yaml': JSON.stringify({
        clauses: [
          ...(parts.clauses ?? [{ kind: 'rule', id: 'any_rule', title: en('A rule'), source: '1.1' }]),
        ],
        readings: parts.readings ?? [],
        settled: parts.settled ?? [],
      }),
      'paragraphs.yaml': JSON.stringify(paragraphsFile(parts)),
      'budget.csv': csv(parts.rows ?? soundRows),
    }).map(([name, text]) => [name, Buffer.from(text)]),
  );
  const read = readProgramme(files);
  if ('problems' in read)
    assert.fail(read.problems.map(({ file, message }) => `${file}: ${message.en}`).join('\n'));
  return read.programme;
}

/** What the checker finds in it. */
export function findingsIn(parts: AgreementParts = {}): Finding[] {
  return check(anAgreement(parts));
}

/** The keys of what it finds. */
export function keysIn(parts: AgreementParts = {}): string[] {
  return findingsIn(parts).map(({ key }) => key);
}

/** The finding of this key; the test fails where there is none. */
export function findingIn(parts: AgreementParts, key: string): Finding {
  const findings = findingsIn(parts);
  const found = findings.find((finding) => finding.key === key);
  assert.ok(found, `no finding ${key} among ${findings.map((finding) => finding.key).join(', ') || 'none'}`);
  return found;
}

const programmeFile = {
  format: 'minka/1',
  id: 'small',
  name: en('Small programme'),
  time_zone: 'America/Lima',
  languages: ['en'],
  locales: { en: 'en-US' },
  agreement_language: 'en',
  currencies: ['USD'],
  dates: { start: { after: 'signature' } },
  periods: [{ id: 'execution', label: en('Execution'), months: 24, source: '1.1' }],
  parties: [{ id: 'agency', name: en('The agency'), role: 'executing_agency', source: '1.1' }],
  financiers: [
    { id: 'fund', name: en('Fund'), kinds: ['cash'], source: '1.1' },
    { id: 'town', name: en('Town'), party: 'agency', kinds: ['cash', 'in_kind'], source: '1.1' },
  ],
  clusters: [
    { id: 'north', name: en('North'), source: '1.1' },
    { id: 'south', name: en('South'), source: '1.1' },
  ],
  scopes: [{ id: 'network', label: en('Network'), counted_by: 'networks.formed' }],
  events: [{ id: 'signature', label: en('Signature') }],
};

const measures = [
  { id: 'networks.formed', label: en('Networks formed'), unit: 'networks' },
  { id: 'people.trained', label: en('People trained'), unit: 'people' },
  { id: 'people.satisfied', label: en('Share of people satisfied'), unit: '%' },
];

const basicActivity = { id: '1.a', statement: en('Train people'), source: 'I / 1.a' };

function logframeFile({ logframe, indicators, activities }: AgreementParts) {
  const level = { statement: en('It gets better'), source: 'I / goal' };
  return {
    goal: level,
    purpose: level,
    components: [
      {
        id: '1',
        name: en('Training'),
        statement: en('People are trained'),
        indicators: indicators ?? [],
        activities: activities ?? [basicActivity],
        source: 'I / 1',
      },
    ],
    measures,
    ...logframe,
  };
}

function paragraphsFile({ states = {}, paragraphs }: AgreementParts) {
  const paragraph = (id: string) => ({
    id,
    chapter: 'text',
    title: en(`Paragraph ${id}`),
    text: en('What it says'),
    states: states[id] ?? [],
  });
  return {
    chapters: [{ id: 'text', title: en('The text') }],
    paragraphs: ['1.1', '1.2', 'I', 'II'].map(paragraph),
    ...paragraphs,
  };
}

const columns = [
  'id,kind,within,component,title_en,called,for,heads,unit,currency,full_unit_cost',
  'y1_unit_cost,y1_quantity,y1_amount,y2_unit_cost,y2_quantity,y2_amount',
  'total,fund,town_cash,town_in_kind,town,share_total,share_fund,share_town,share_of,adds,source',
]
  .join(',')
  .split(',');

function csv(rows: readonly Row[]): string {
  const cell = (row: Row, column: string) => {
    if (column === 'title_en') return String(row[column] ?? `Row ${row.id}`);
    if (column === 'currency') return String(row[column] ?? 'USD');
    if (column === 'source') return String(row[column] ?? `II / ${row.id}`);
    return String(row[column] ?? '');
  };
  const lines = rows.map((row) => columns.map((column) => cell(row, column)).join(','));
  return `${[columns.join(','), ...lines].join('\n')}\n`;
}

/** An indicator with a measure, an amount and a date, to be changed by a test. */
export function anIndicator(change: Parts = {}): Parts {
  return {
    id: '1.1',
    statement: en('20 networks are formed'),
    measure: 'networks.formed',
    target: { at_least: 20 },
    due: { month: 12 },
    source: 'I / 1.1',
    ...change,
  };
}
