import assert from 'node:assert/strict';
import { type DbTest, dbTest } from '#test/database.ts';
import { applyProgramme } from '../actions/apply-programme.ts';
import { shippedFiles } from '../shipped-files.ts';
import { searchInAgreement } from './search-agreement.ts';
import { agreementInOutline } from './show-agreement.ts';
import { paragraphBesideRules } from './show-paragraph.ts';

/** No promise of the logical framework is measured. */
const unmeasured = { promises: async () => new Map() };

const params = { programme: 'gamarra-cuzco' };

async function search(t: DbTest, q: string) {
  return (await t.ask(searchInAgreement, { params, query: { q } })).results;
}

dbTest('an amount is found with and without separators, and no other amount is', async (t) => {
  await t.act(applyProgramme, { files: await shippedFiles() });
  const found = await search(t, '166,680');
  assert.deepEqual(
    found.filter(({ kind }) => kind === 'budget_line').map(({ id }) => id),
    ['subtotal', 'total'],
  );
  assert.deepEqual(await search(t, '166680'), found);
  assert.deepEqual(await search(t, '166,681'), []);
});

dbTest('a budget line is found by what a unit of it costs', async (t) => {
  await t.act(applyProgramme, { files: await shippedFiles() });
  const lines = (found: Awaited<ReturnType<typeof search>>) =>
    found.filter(({ kind }) => kind === 'budget_line').map(({ id }) => id);
  const found = lines(await search(t, '1,362'));
  assert.ok(found.includes('2.1.1'));
  assert.deepEqual(lines(await search(t, '1362')), found);
});

dbTest('a rule that is found names the paragraph that opens', async (t) => {
  await t.act(applyProgramme, { files: await shippedFiles() });
  const outline = await t.ask(agreementInOutline, { params, query: {} });
  const known = new Set(outline.chapters.flatMap(({ paragraphs }) => paragraphs.map(({ id }) => id)));
  const clauses = (await search(t, 'manager')).filter(({ kind }) => kind === 'clause');
  assert.ok(clauses.length > 0);
  for (const { paragraph } of clauses) assert.ok(known.has(paragraph), paragraph);
});

dbTest('the outline counts each paragraph once, by its gravest open finding', async (t) => {
  await t.act(applyProgramme, { files: await shippedFiles() });
  const { chapters, standing } = await t.ask(agreementInOutline, { params, query: {} });
  const paragraphs = chapters.flatMap((chapter) => chapter.paragraphs);
  assert.equal(standing.contradiction + standing.reading + standing.nothing, paragraphs.length);
  for (const { state, findings } of paragraphs) {
    assert.equal(state === 'contradiction', findings.error > 0);
    assert.equal(state === 'nothing', findings.error + findings.warning === 0);
  }
});

dbTest('an annex says which page shows it row by row, a paragraph of the text none', async (t) => {
  await t.act(applyProgramme, { files: await shippedFiles() });
  const pageOf = async (paragraph: string) =>
    (await t.ask(paragraphBesideRules(unmeasured), { params: { ...params, paragraph }, query: {} })).page;
  assert.deepEqual(await Promise.all(['I', 'II', '3.1'].map(pageOf)), ['logframe', 'budget', null]);
});

dbTest('a statement that takes part in a contradiction through a place of its own shows it', async (t) => {
  await t.act(applyProgramme, { files: await shippedFiles() });
  const paragraph = await t.ask(paragraphBesideRules(unmeasured), {
    params: { ...params, paragraph: '3.1' },
    query: {},
  });
  const errors = paragraph.findings.filter(({ severity }) => severity === 'error').map(({ key }) => key);
  const grant = paragraph.statements.find(({ id }) => id === 'mif_grant');
  assert.ok(grant?.findings.some((key) => errors.includes(key)));
  // Words that no finding quotes show none.
  const known = new Set(paragraph.findings.map(({ key }) => key));
  const quiet = paragraph.statements.find(({ id }) => id === 'mif_mostly');
  assert.ok(quiet?.findings.every((key) => !errors.includes(key) && known.has(key)));
});
