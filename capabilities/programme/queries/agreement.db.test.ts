import assert from 'node:assert/strict';
import { fixedClock } from '#kernel/clock/clock.ts';
import { type DbTest, dbTest } from '#test/database.ts';
import { applyProgramme } from '../actions/apply-programme.ts';
import { shippedFiles } from '../shipped-files.ts';
import { calendarAsFile } from './download-calendar.ts';
import { findingsOfProgramme } from './list-findings.ts';
import { programmesOfInstance } from './list-programmes.ts';
import { searchInAgreement } from './search-agreement.ts';
import { activitiesOfProgramme } from './show-activities.ts';
import { agreementInOutline } from './show-agreement.ts';
import { budgetOfProgramme } from './show-budget.ts';
import { calendarOfProgramme } from './show-calendar.ts';
import { logframeOfProgramme } from './show-logframe.ts';
import { paragraphBesideRules } from './show-paragraph.ts';

/** No promise of the logical framework is measured. */
const unmeasured = { promises: async () => new Map() };

const params = { programme: 'gamarra-cuzco' };
const monthOne = fixedClock('2025-05-10T15:00:00Z');

async function applied(t: DbTest, change: (text: string) => string = (text) => text): Promise<void> {
  const files = new Map(await shippedFiles());
  const budget = new TextDecoder().decode(files.get('budget.csv'));
  files.set('budget.csv', new TextEncoder().encode(change(budget)));
  await t.act(applyProgramme, { files, signedOn: '2025-05-01' }, { clock: monthOne });
}

dbTest('an instance lists its programmes by name, in the language asked for', async (t) => {
  await applied(t);
  const { programmes } = await t.ask(programmesOfInstance, {});
  assert.deepEqual(
    programmes.map(({ slug, code }) => [slug, code]),
    [['gamarra-cuzco', 'TC-03-02-01-0']],
  );
});

const usd = (amount: string) => ({ amount, currency: 'USD' });

dbTest('the budget shows printed figures beside what they come to', async (t) => {
  await applied(t);
  const { rows } = await t.ask(budgetOfProgramme, { params });
  const managers = rows.find(({ id }) => id === '2.1.1');
  assert.deepEqual(managers?.amounts.years[1], {
    amount: usd('163400.00'),
    printed: true,
    computed: usd('163440.00'),
  });
  const first = rows.find(({ id }) => id === '1');
  assert.deepEqual(first?.amounts.total, { amount: usd('415160.00'), printed: true, computed: null });
  const total = rows.find(({ id }) => id === 'total');
  assert.deepEqual(total?.amounts.by.MIF?.total.amount, usd('970000.00'));
});

dbTest('the calendar of the day asked about is the calendar that the command line prints', async (t) => {
  await applied(t);
  const { obligations } = await t.ask(calendarOfProgramme(unmeasured), {
    params,
    query: { at: '2026-06-01' },
  });
  const reports = obligations.filter(({ clause }) => clause === 'half_year_report');
  assert.deepEqual(
    reports.slice(0, 3).map(({ id, due, state }) => [id, due, state]),
    [
      ['half_year_report/1', '2025-12-30', 'late'],
      ['half_year_report/2', '2026-06-29', 'due_soon'],
      ['half_year_report/3', '2026-12-30', 'not_due'],
    ],
  );
  const evaluation = obligations.find(({ clause }) => clause === 'evaluation_1');
  assert.equal(evaluation?.due, null);
  assert.equal(evaluation?.waitsFor.length, 2);
});

dbTest(
  'the calendar file has one event for each dated obligation, and asking again gives the same bytes',
  async (t) => {
    await applied(t);
    const { obligations } = await t.ask(calendarOfProgramme(unmeasured), { params });
    const file = await t.ask(calendarAsFile(unmeasured), { params });
    const events = file.match(/^BEGIN:VEVENT/gm) ?? [];
    assert.equal(events.length, obligations.filter(({ due }) => due !== null).length);
    assert.equal(await t.ask(calendarAsFile(unmeasured), { params }), file);
  },
);

dbTest('a paragraph stands beside its clauses, statements, tables and findings', async (t) => {
  await applied(t);
  const paragraph = await t.ask(paragraphBesideRules(unmeasured), {
    params: { ...params, paragraph: '3.1' },
  });
  assert.ok(paragraph.clauses.some(({ kind }) => kind === 'limit'));
  assert.ok(paragraph.findings.some(({ code }) => code === 'limit-broken'));
  assert.deepEqual([paragraph.previous, paragraph.next], ['2.15', '3.2']);
  assert.equal(paragraph.wording, null);
});

dbTest('the signed wording is shown beside our own where the instance has the document', async (t) => {
  const source = {
    name: 'signed.txt',
    mediaType: 'text/plain' as const,
    sha256: 'ab'.repeat(32),
    sizeBytes: 22,
    paragraphs: [{ number: '3.1', text: 'It costs so much.', restored: false, page: 7 }],
  };
  await t.act(applyProgramme, { files: await shippedFiles(), source }, { clock: monthOne });
  const { wording } = await t.ask(paragraphBesideRules(unmeasured), {
    params: { ...params, paragraph: '3.1' },
  });
  assert.deepEqual(wording, { text: 'It costs so much.', language: 'en', fileName: 'signed.txt', page: 7 });
});

dbTest('a paragraph that does not exist is refused by its number', async (t) => {
  await applied(t);
  await assert.rejects(t.ask(paragraphBesideRules(unmeasured), { params: { ...params, paragraph: '9.9' } }), {
    code: 'programme.paragraph-unknown',
    status: 404,
  });
});

dbTest('a figure mended in a later revision takes its finding away, and the past keeps it', async (t) => {
  await applied(t);
  const mended = fixedClock('2025-06-01T12:00:00Z');
  const files = new Map(await shippedFiles());
  const text = new TextDecoder().decode(files.get('paragraphs.yaml'));
  files.set(
    'paragraphs.yaml',
    new TextEncoder().encode(
      text.replace(
        'less_than: 25%, in: budget.total.counterpart',
        'less_than: 27%, in: budget.total.counterpart',
      ),
    ),
  );
  const clauses = new TextDecoder().decode(files.get('clauses.yaml'));
  files.set('clauses.yaml', new TextEncoder().encode(clauses.replaceAll('less_than: 25%', 'less_than: 27%')));
  await t.act(applyProgramme, { files }, { clock: mended });
  const broken = async (known?: string) => {
    const { findings } = await t.ask(findingsOfProgramme, {
      params,
      query: known === undefined ? {} : { known },
    });
    return findings.some(({ key }) => key === 'limit-broken:budget.total.counterpart.in_kind');
  };
  assert.equal(await broken('2025-05-20T00:00:00Z'), true);
  assert.equal(await broken(), false);
});

dbTest('the outline counts what was found in each paragraph', async (t) => {
  await applied(t);
  const { chapters, findings } = await t.ask(agreementInOutline, { params });
  const paragraphs = chapters.flatMap((chapter) => chapter.paragraphs);
  assert.ok((paragraphs.find(({ id }) => id === '3.1')?.findings.error ?? 0) > 0);
  assert.ok(findings.error > 0);
});

dbTest('the logframe gives each indicator its target in words and its date', async (t) => {
  await applied(t);
  const { levels } = await t.ask(logframeOfProgramme, { params });
  const indicator = levels.flatMap(({ indicators }) => indicators).find(({ id }) => id === '1.7');
  assert.deepEqual(
    indicator?.targets.map(({ due }) => [due?.date, due?.month]),
    [['2026-04-30', 12]],
  );
});

dbTest('an activity is scheduled in the years whose budget pays for it', async (t) => {
  await applied(t);
  const { components } = await t.ask(activitiesOfProgramme(unmeasured), { params });
  const activity = components.flatMap(({ activities }) => activities).find(({ id }) => id === '2.a');
  assert.deepEqual(
    activity?.spans.map(({ fromMonth, toMonth, amount }) => [fromMonth, toMonth, amount.amount]),
    [
      [1, 12, '57000.00'],
      [13, 24, '163400.00'],
      [25, 36, '136800.00'],
    ],
  );
});

dbTest(
  'a search finds a paragraph by its number and a line by words whatever their accents and capitals',
  async (t) => {
    await applied(t);
    const found = async (q: string) => (await t.ask(searchInAgreement, { params, query: { q } })).results;
    assert.equal((await found('4.4'))[0]?.id, '4.4');
    assert.ok((await found('LÉGAL àdvice')).some(({ kind }) => kind === 'budget_line'));
    assert.deepEqual(await found('zzzzqqq'), []);
  },
);
