import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { Kysely, PostgresDialect } from 'kysely';
import { z } from 'zod';
import { openPool } from '#kernel/db/connection.ts';
import { actAsKernel, writeSerializable } from '#kernel/db/identity.ts';
import { newId } from '#kernel/db/new-id.ts';
import type { Database } from '#kernel/db/row-types.ts';
import { openFolderStore } from '#kernel/files/open-folder-store.ts';
import { accessServer, as } from '#test/access-server.ts';
import { anAccount, hold } from '#test/cast.ts';
import { bytesOf, fileIn, fileSteps } from '#test/file-steps.ts';
import { aPdf } from '#test/make-files.ts';
import { assertProblem } from '#test/sample-server.ts';
import { listDocuments } from './contract.ts';
import { moveDocuments } from './move-documents.ts';

const server = accessServer({ prepare: () => fill() });
const { upload, write, get, ask, clock, moveTo, here, stage, filesFolder, app } = server;
const { files, file, entriesDuring } = fileSteps(server);

let director: string;
let reader: string;
let entrepreneur: string;

async function fill(): Promise<void> {
  director = await anAccount(stage(), 'Diana Director');
  reader = await anAccount(stage(), 'Carlos Council');
  entrepreneur = await anAccount(stage(), 'Elena Entrepreneur');
  await hold(stage(), director, { role: 'director', programme: here() });
  await hold(stage(), reader, { role: 'council_member', programme: here(), part: here().clusters[0] ?? '' });
  await hold(stage(), entrepreneur, { role: 'entrepreneur', programme: here(), part: 'e11' });
}

const base = () => `/api/programmes/${here().slug}/documents`;
const listed = async (account: string) =>
  listDocuments.response.parse(await (await get(base(), as(account))).json());
const paper = (name: string, text: string) =>
  upload(files({ name }), new TextEncoder().encode(text), as(director)).then(fileIn);
const give = (id: string, account = director) => write(base(), { file: id }, as(account));

test('a director gives the signed document; its words stand in its paragraphs, and its file opens to every reader', async () => {
  const { id } = await paper('signed.md', '# I. Terms\n\n1.1 The first.\n\n1.2 The second.\n');
  const rows = await entriesDuring(async () => assert.equal((await give(id)).status, 200));
  assert.deepEqual(
    rows.map(({ action }) => action),
    ['programme.give-document'],
  );
  const { documents, can } = await listed(reader);
  assert.deepEqual(can, { give: false });
  assert.deepEqual(
    documents.map(({ file: kept, name, paragraphs, recordedBy }) => [kept, name, paragraphs, recordedBy]),
    [[id, 'signed.md', 2, 'Diana Director']],
  );
  const paragraph = await get(`/api/programmes/${here().slug}/agreement/1.1`, as(reader));
  const { wording } = z
    .object({ wording: z.object({ text: z.string(), fileName: z.string() }) })
    .parse(await paragraph.json());
  assert.deepEqual(wording, { text: 'The first.', fileName: 'signed.md' });
  // A member of a council sees no other file, but what belongs to the agreement that he reads.
  const content = await get(file(id, '/content'), as(reader));
  assert.match(await content.text(), /1\.2 The second\./);
});

test('whoever does not read the agreement finds its document nowhere (B7)', async () => {
  const [document] = (await listed(director)).documents;
  assert.ok(document?.file);
  await assertProblem(await get(base(), as(entrepreneur)), 403, 'http.not-permitted');
  await assertProblem(await get(file(document.file), as(entrepreneur)), 404, 'http.subject-unknown');
  const brief = await (await get(`/api/programmes/${here().slug}`, as(entrepreneur))).json();
  assert.equal(z.object({ sourceDocument: z.null() }).parse(brief).sourceDocument, null);
});

test('another document takes its place, and the one before stays', async () => {
  moveTo('2026-03-16T09:00:00Z');
  const { id } = await paper('addendum.txt', '1.1 The first, amended.\n\n1.2 The second.\n');
  assert.equal((await give(id)).status, 200);
  const { documents } = await listed(director);
  assert.deepEqual(
    documents.map(({ name }) => name),
    ['addendum.txt', 'signed.md'],
  );
  await assertProblem(await give(id), 409, 'programme.document-known');
  assert.equal((await listed(director)).documents.length, 2);
});

test('what cannot be cut into paragraphs is refused with what to do, and nothing changes', async () => {
  const empty = await paper('letter.txt', 'Dear Sir, nothing here is numbered.');
  const { detail } = await assertProblem(await give(empty.id), 422, 'programme.source-without-paragraphs');
  assert.match(detail, /letter\.txt.*text can be selected/);
  const scan = await fileIn(await upload(files({ name: 'scan.pdf' }), bytesOf(aPdf('')), as(director)));
  await assertProblem(await give(scan.id), 422, 'programme.source-without-paragraphs');
  assert.equal((await listed(director)).documents.length, 2);
});

test('only a director gives it, and only a file in sight', async () => {
  const [document] = (await listed(director)).documents;
  await assertProblem(await give(document?.file ?? '', reader), 403, 'http.not-permitted');
  await assertProblem(await give(newId(clock.now())), 404, 'http.subject-unknown');
});

test('a document that was stored in the database is moved out once, and stays who gave it and when', async () => {
  const content = Buffer.from('1.1 As it was stored before.');
  const programme = here().id;
  const document = newId(clock.now().subtract({ hours: 24 }));
  const pool = openPool(app(), () => undefined);
  const kysely = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  const sha256 = createHash('sha256').update(content).digest('hex');
  try {
    await writeSerializable(kysely, async (db) => {
      await actAsKernel(db, programme);
      await db
        .insertInto('programme.source_documents')
        .values({
          programme_id: programme,
          id: document,
          file_name: 'old.txt',
          media_type: 'text/plain',
          sha256,
          content,
          recorded_at: '2026-01-01T00:00:00Z',
          recorded_by: 'minka apply',
        })
        .execute();
    });
    const moving = { kysely, files: await openFolderStore(filesFolder()), clock };
    assert.equal(await moveDocuments(moving, 'a test'), 1);
    assert.equal(await moveDocuments(moving, 'a test'), 0);
  } finally {
    await pool.end();
  }
  const moved = (await listed(director)).documents.find(({ id }) => id === document);
  assert.deepEqual([moved?.recordedBy, moved?.recordedAt], ['minka apply', '2026-01-01T00:00:00Z']);
  const served = await get(file(moved?.file ?? '', '/content'), as(director));
  assert.equal(await served.text(), content.toString());
  const left = await ask((db) =>
    db
      .selectFrom('programme.source_documents')
      .select('id')
      .where('content', 'is not', null)
      .executeTakeFirst(),
  );
  assert.equal(left, undefined);
});
