import assert from 'node:assert/strict';
import { fixedClock } from '#kernel/clock/clock.ts';
import { Problem } from '#kernel/problem.ts';
import { type DbTest, dbTest } from '#test/database.ts';
import { programmeInBrief } from '../queries/show-programme.ts';
import { shippedFiles } from '../shipped-files.ts';
import { applyProgramme } from './apply-programme.ts';

const earlier = fixedClock('2026-03-01T03:30:00Z');
const later = fixedClock('2026-04-20T12:00:00Z');

const brief = (t: DbTest, query: { at?: string; known?: string } = {}) =>
  t.ask(programmeInBrief, { params: { programme: 'gamarra-cuzco' }, query });

dbTest(
  'applying stores a first revision and counts from the day of the programme’s own time zone',
  async (t) => {
    const files = await shippedFiles();
    const applied = await t.act(applyProgramme, { files }, { clock: earlier });
    assert.deepEqual(
      { ...applied, source: null },
      {
        slug: 'gamarra-cuzco',
        revision: 1,
        outcome: 'first',
        // 03:30 in Greenwich is still the evening before in Lima.
        signedOn: '2026-02-28',
        signatureAssumed: true,
        source: null,
      },
    );
  },
);

dbTest('applying the same files again changes nothing, whatever the day', async (t) => {
  const files = await shippedFiles();
  await t.act(applyProgramme, { files }, { clock: earlier });
  const again = await t.act(applyProgramme, { files: await shippedFiles() }, { clock: later });
  assert.deepEqual([again.outcome, again.revision, again.signedOn], ['unchanged', 1, '2026-02-28']);
  assert.equal((await brief(t)).revisions.length, 1);
});

dbTest('a changed file makes the next revision, and what was known before stays as it was', async (t) => {
  const files = await shippedFiles();
  await t.act(applyProgramme, { files }, { clock: earlier });
  const changed = withText(files, 'programme.yaml', (text) =>
    text.replace(/^code: .*$/m, 'code: TC-CHANGED'),
  );
  const applied = await t.act(applyProgramme, { files: changed }, { clock: later });
  assert.deepEqual([applied.outcome, applied.revision], ['changed', 2]);
  assert.equal((await brief(t)).code, 'TC-CHANGED');
  const before = await brief(t, { known: '2026-04-01T00:00:00Z' });
  assert.deepEqual([before.revision.number, before.revision.latest], [1, false]);
  assert.notEqual(before.code, 'TC-CHANGED');
});

dbTest('before the first apply nothing is known, and the refusal says since when', async (t) => {
  await t.act(applyProgramme, { files: await shippedFiles() }, { clock: earlier });
  await assert.rejects(brief(t, { known: '2020-01-01T00:00:00Z' }), (error) => {
    assert.ok(error instanceof Problem);
    assert.deepEqual([error.code, error.details.first], ['programme.not-yet-known', '2026-03-01T03:30:00Z']);
    return true;
  });
});

dbTest('another assumed signature is another revision, and every date moves with it', async (t) => {
  const files = await shippedFiles();
  await t.act(applyProgramme, { files }, { clock: earlier });
  const applied = await t.act(applyProgramme, { files, signedOn: '2025-05-01' }, { clock: later });
  assert.deepEqual([applied.outcome, applied.revision], ['changed', 2]);
  const now = await brief(t);
  assert.deepEqual([now.signedOn, now.periods[0]?.end], ['2025-05-01', '2028-04-30']);
});

dbTest('a file with a mistake is refused with its place, and nothing is stored', async (t) => {
  const files = withText(await shippedFiles(), 'programme.yaml', (text) => `${text}\nunknown_key: 1\n`);
  await assert.rejects(t.act(applyProgramme, { files }, { clock: earlier }), (error) => {
    assert.ok(error instanceof Problem);
    assert.equal(error.code, 'programme.files-invalid');
    assert.match(String(error.details.first), /^programme\.yaml:\d+: .*unknown_key/);
    return true;
  });
  const stored = await t.db.selectFrom('programme.programmes').select('slug').execute();
  assert.deepEqual(stored, []);
});

dbTest('the signed document is kept once, with its paragraphs in order', async (t) => {
  const files = await shippedFiles();
  const source = {
    name: 'signed.txt',
    mediaType: 'text/plain' as const,
    sha256: 'ab'.repeat(32),
    sizeBytes: 26,
    paragraphs: [
      { number: '1.1', text: 'First.', restored: false, page: null },
      { number: '1.2', text: 'Second.', restored: true, page: 2 },
    ],
  };
  const first = await t.act(applyProgramme, { files, source }, { clock: earlier });
  const again = await t.act(applyProgramme, { files, source }, { clock: later });
  assert.deepEqual(
    [first.source, again.source],
    [
      { paragraphs: 2, stored: true },
      { paragraphs: 2, stored: false },
    ],
  );
  assert.deepEqual((await brief(t)).sourceDocument, { fileName: 'signed.txt', paragraphs: 2 });
});

dbTest('a document without a numbered paragraph is refused', async (t) => {
  const source = {
    name: 'scan.pdf',
    mediaType: 'application/pdf' as const,
    sha256: 'cd'.repeat(32),
    sizeBytes: 1,
    paragraphs: [],
  };
  await assert.rejects(t.act(applyProgramme, { files: await shippedFiles(), source }, { clock: earlier }), {
    code: 'programme.source-without-paragraphs',
  });
});

/** The same files with one of them changed. */
function withText(files: ReadonlyMap<string, Uint8Array>, name: string, change: (text: string) => string) {
  const text = new TextDecoder().decode(files.get(name));
  return new Map([...files, [name, new TextEncoder().encode(change(text))]]);
}
