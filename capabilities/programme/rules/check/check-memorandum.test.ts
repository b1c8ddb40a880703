import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type ProgrammeFileName, programmeFileNames } from '../format/programme.ts';
import { readProgramme } from '../format/read-programme.ts';
import { check } from './check.ts';
import type { Finding } from './finding.ts';

// The shipped agreement, with figures of a copy changed in turn. What is found follows from the figures: no test holds
// the list of findings.

const folder = join(import.meta.dirname, '../../../../programmes/gamarra-cuzco');

/** Replaces a piece of a file that stands there exactly once. */
type Change = [file: ProgrammeFileName, piece: string | RegExp, by: string];

function findingsWith(...changes: Change[]): Finding[] {
  const texts = new Map(
    Object.values(programmeFileNames).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
  for (const [file, piece, by] of changes) {
    const text = texts.get(file) ?? '';
    assert.equal(text.split(piece).length, 2, `${piece} must stand once in ${file}`);
    texts.set(file, text.replace(piece, by));
  }
  const read = readProgramme(new Map([...texts].map(([name, text]) => [name, Buffer.from(text)])));
  if ('problems' in read) assert.fail(read.problems.map(({ message }) => message.en).join('\n'));
  return check(read.programme);
}

/** A cell of the budget, found by the row's id and the header. */
function cell(id: string, column: string, value: string): Change {
  const [header = '', ...lines] = readFileSync(join(folder, 'budget.csv'), 'utf8').split(/\r?\n/);
  const line = lines.find((text) => text.startsWith(`${id},`)) ?? '';
  const cells = line.match(/("[^"]*"|[^,]*)(,|$)/g)?.map((part) => part.replace(/,$/, '')) ?? [];
  const at = header.split(',').indexOf(column);
  const changed = cells.slice(0, header.split(',').length).with(at, value);
  return ['budget.csv', `\n${line}\n`, `\n${changed.join(',')}\n`];
}

const asShipped = findingsWith();

function keysOf(findings: readonly Finding[]): string[] {
  return findings.map(({ key }) => key);
}

/** The finding is there as shipped and goes when the figures are brought into line. */
function vanishes(key: string, ...changes: Change[]): void {
  assert.ok(keysOf(asShipped).includes(key), `${key} is not found as shipped`);
  assert.ok(!keysOf(findingsWith(...changes)).includes(key), `${key} is still found`);
}

/** The finding is not there as shipped and comes with the change. */
function appears(key: string, ...changes: Change[]): void {
  assert.ok(!keysOf(asShipped).includes(key), `${key} is found as shipped`);
  const keys = keysOf(findingsWith(...changes));
  assert.ok(keys.includes(key), `${key} is not among ${keys.join(' ')}`);
}

test('the totals of 3.1 against the budget, and the several results of what is counted on them', () => {
  const agree: Change[] = [
    [
      'paragraphs.yaml',
      'id: total_cost, of: budget.total, is: 1561720',
      'id: total_cost, of: budget.total, is: 1600000',
    ],
    ['paragraphs.yaml', 'of: budget.total.MIF, is: 946400', 'of: budget.total.MIF, is: 970000'],
    [
      'paragraphs.yaml',
      'of: budget.total.counterpart, is: 615320',
      'of: budget.total.counterpart, is: 630000',
    ],
  ];
  vanishes('stated-differently:budget.total', ...agree);
  vanishes('base-several:budget.total.MIF', ...agree);
});

test('the part in kind, once text and clause allow what the budget plans', () => {
  const key = 'limit-broken:budget.total.counterpart.in_kind';
  const text: Change = ['paragraphs.yaml', /(?<=id: in_kind_limit.*?less_than: )25%/s, '27%'];
  const clause: Change = ['clauses.yaml', /(?<=id: counterpart_in_kind.*?less_than: )25%/s, '27%'];
  assert.ok(keysOf(findingsWith(text)).includes(key), 'the clause still says 25%');
  vanishes(key, text, clause);
});

test('the network managers, whose 120 times 1,362 rounding explains', () => {
  const key = 'product:budget.2.1.1.y2';
  assert.equal(asShipped.find((finding) => finding.key === key)?.severity, 'note');
  vanishes(key, cell('2.1.1', 'y2_amount', '163440'));
  const far = findingsWith(cell('2.1.1', 'y2_unit_cost', '1363'));
  assert.equal(far.find((finding) => finding.key === key)?.severity, 'error');
});

test('the two dates of the investment in technical assistance', () => {
  const by: Change = [
    'paragraphs.yaml',
    '{ after: networks.with_manager, plus: { months: 12 } }',
    '{ year: 2 }',
  ];
  vanishes('timing-differs:services.technical_assistance_investment', by);
});

test('the evaluations of 3.1 against the annex, which moves the contradiction into the table itself', () => {
  const values = /\{ MIF: 21000, counterpart: 0, total: 21000 \}/;
  const agree: Change = ['paragraphs.yaml', values, '{ MIF: 34600, counterpart: 14680, total: 49280 }'];
  vanishes('stated-differently:budget.7', agree);
  appears('table-sum:financing.subtotal.total', agree);
});

test('the years against the total: what is placed in a year is no longer left out', () => {
  const key = 'years-leave-out:budget.total';
  const left = (findings: readonly Finding[]) => findings.find((finding) => finding.key === key)?.values;
  assert.deepEqual(left(asShipped)?.slice(2), ['28280', '30000']);
  assert.deepEqual(left(findingsWith(cell('7.3', 'y3_amount', '28280')))?.slice(2), ['30000']);
});

test('references, names, words, dates and counts that are put right are found no more', () => {
  vanishes('reference-missing:3.8@summary.review', ['paragraphs.yaml', 'refers: "3.8"', 'refers: "3.2"']);
  vanishes('name-differs:name.code', [
    'paragraphs.yaml',
    'called: TC-03-02-01-0-PE',
    'called: TC-03-02-01-0',
  ]);
  vanishes('operator-differs:services.satisfaction', [
    'paragraphs.yaml',
    'of: services.satisfaction, at_least: 70%',
    'of: services.satisfaction, is: 70%',
  ]);
  vanishes('money-late:indicator.4.3', ['logframe.yaml', /(?<=id: "4\.3".*?due: \{ month: )18/s, '25']);
  vanishes('within:budget.cluster_monitoring', ['paragraphs.yaml', ', within: budget.4 ', ' ']);
  vanishes('heading-timing:indicator.purpose.collective_activities', [
    'logframe.yaml',
    /due: \{ month: 30 \}(?=\n +under)/,
    'due: { month: 36 }',
  ]);
  const listed = asShipped.find(({ key }) => key === 'count:count.related.same_sector')?.values[1];
  vanishes('count:count.related.same_sector', [
    'paragraphs.yaml',
    'of: count.related.same_sector, is: 2',
    `of: count.related.same_sector, is: ${listed}`,
  ]);
});

test('a line, a heading, a financier, a percentage of the annex that is changed is found', () => {
  appears('product:budget.5.1.y1', cell('5.1', 'y1_quantity', '11'));
  appears('column-sum:budget.1', cell('1', 'total', '415260'));
  appears('sources-sum:budget.3.2.1', cell('3.2.1', 'counterpart', '21000'));
  appears('kinds-sum:budget.3.2.1.counterpart', cell('3.2.1', 'counterpart', '21000'));
  appears('share-of-base:budget.2.share.total', cell('2', 'share_total', '35'));
  appears('heads:budget.1.1.1', cell('1.1.1', 'heads', '3'));
});

test('a period, a deadline, a threshold, a count, a reference of the text that is changed is found', () => {
  appears('stated-differently:period.execution', [
    'paragraphs.yaml',
    'id: execution_4.4, of: period.execution, is: 36',
    'id: execution_4.4, of: period.execution, is: 30',
  ]);
  appears('stated-differently:networks.member_enterprises', [
    'paragraphs.yaml',
    /(?<=id: members_6\.1, of: networks\.member_enterprises, at_least: )160/,
    '180',
  ]);
  appears('count:count.components', [
    'paragraphs.yaml',
    'of: count.components, is: 4',
    'of: count.components, is: 5',
  ]);
  appears('reference-missing:4.9@summary.coordination', [
    'paragraphs.yaml',
    /(?<=id: summary_refers_4\.2_committee\s+refers: )"4\.2"/,
    '"4.9"',
  ]);
  appears('list-count:count.list.rationale', [
    'paragraphs.yaml',
    /(?<=id: rationale\n.*?stated_count: )4/s,
    '3',
  ]);
  appears(
    'money-late:indicator.4.1',
    ['logframe.yaml', /(?<=id: "4\.1".*?due: \{ month: )8/s, '8'],
    cell('4.1.1', 'y1_amount', '0'),
    cell('4.1.2', 'y1_amount', '0'),
  );
});

test('every finding tells its places by file, line and paragraph, and reads in both languages', () => {
  for (const { places, message, settles, arithmetic } of asShipped) {
    assert.ok(places.length > 0 && places.every(({ line }) => line > 0));
    const words = [
      message,
      settles,
      ...places.map(({ says }) => says),
      ...arithmetic.map(({ label }) => label),
    ];
    for (const { es, en } of words) assert.doesNotMatch(`${es} ${en}`, /\{\{|undefined|\bcheck\.[a-z]/);
  }
});
