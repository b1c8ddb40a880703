import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { accessServer, as } from '#test/access-server.ts';
import { anAccount, hold } from '#test/cast.ts';
import { bytesOf, fileIn, fileSteps } from '#test/file-steps.ts';
import { aPdf, aPhotograph } from '#test/make-files.ts';
import { assertProblem } from '#test/sample-server.ts';

const server = accessServer({ prepare: () => fill() });
const { upload, get, here, stage } = server;
const { files, file, countFiles, countOnDisk, entriesDuring } = fileSteps(server);

let director: string;
let coordinator: string;

async function fill(): Promise<void> {
  director = await anAccount(stage(), 'Diana Director');
  coordinator = await anAccount(stage(), 'Cora Coordinator');
  await hold(stage(), director, { role: 'director', programme: here() });
  await hold(stage(), coordinator, { role: 'coordinator', programme: here(), part: cluster() });
}

const cluster = (index = 0) => here().clusters[index] ?? '';

test('a file is taken, told in one row of the trail, and comes back as it was (G3)', async () => {
  const pdf = aPdf('taken');
  let id = '';
  const rows = await entriesDuring(async () => {
    const answer = await fileIn(await upload(files({ name: 'Acta Nº 1.pdf' }), bytesOf(pdf), as(director)));
    id = answer.id;
    const { recordedAt, ...said } = answer;
    assert.deepEqual(said, {
      id,
      name: 'Acta Nº 1.pdf',
      mediaType: 'application/pdf',
      sizeBytes: pdf.length,
      sha256: createHash('sha256').update(pdf).digest('hex'),
      cluster: null,
      recordedBy: 'Diana Director',
      inline: false,
      original: true,
    });
    assert.equal(recordedAt, '2026-03-15T12:00:00Z');
  });
  assert.deepEqual(rows, [{ action: 'files.add', outcome: 'done', problem: null, about_id: id }]);
  const downloads = await entriesDuring(async () => {
    const content = await get(file(id, '/content'), as(director));
    assert.deepEqual(Buffer.from(await content.arrayBuffer()), pdf);
  });
  assert.deepEqual(downloads, [{ action: 'access.download', outcome: 'done', problem: null, about_id: id }]);
});

test('the same key and file get the stored answer; another file under the key is refused (H9)', async () => {
  const key = { 'idempotency-key': randomUUID() };
  const send = (line: string) => upload(files({ name: 'twice.pdf' }), bytesOf(aPdf(line)), as(director), key);
  const first = await fileIn(await send('once'));
  const count = await countFiles();
  const again = await send('once');
  assert.equal(again.headers.get('idempotency-replayed'), 'true');
  assert.deepEqual(await fileIn(again), first);
  await assertProblem(await send('another'), 422, 'http.idempotency-key-reused');
  const renamed = await upload(files({ name: 'other.pdf' }), bytesOf(aPdf('once')), as(director), key);
  await assertProblem(renamed, 422, 'http.idempotency-key-reused');
  assert.equal(await countFiles(), count);
});

test('two people who give the same bytes each have a file, and the disk has one', async () => {
  const pdf = bytesOf(aPdf('shared'));
  const before = countOnDisk();
  const hers = await fileIn(await upload(files({ name: 'a.pdf', cluster: cluster() }), pdf, as(coordinator)));
  const theirs = await fileIn(await upload(files({ name: 'b.pdf' }), pdf, as(director)));
  assert.notEqual(hers.id, theirs.id);
  assert.equal(hers.sha256, theirs.sha256);
  assert.equal(countOnDisk(), before + 1);
});

test('a coordinator adds files of her own cluster only', async () => {
  const pdf = bytesOf(aPdf('cluster'));
  const add = (query: object, account = coordinator) =>
    upload(files({ name: 'a.pdf', ...query }), pdf, as(account));
  assert.equal((await fileIn(await add({ cluster: cluster() }))).cluster?.id, cluster());
  const before = countOnDisk();
  const elsewhere = upload(
    files({ name: 'a.pdf', cluster: cluster(1) }),
    bytesOf(aPdf('elsewhere')),
    as(coordinator),
  );
  await assertProblem(await elsewhere, 403, 'http.not-permitted');
  assert.equal(countOnDisk(), before);
  await assertProblem(await add({}), 403, 'files.cluster-needed');
  await assertProblem(await add({ cluster: 'none' }, director), 422, 'files.cluster-unknown');
  await assertProblem(await add({ more: 'x' }, director), 422, 'http.invalid');
});

test('a name is shown and saved without what it hides, and leads nowhere (F3, D3)', async () => {
  const name = '../../<img src=x onerror=alert(1)>\u{1f4a3}\r\nSet-Cookie: a=b"-\u202efdp.pdf';
  const { id, name: kept } = await fileIn(
    await upload(files({ name }), bytesOf(aPdf('named')), as(director)),
  );
  assert.equal(kept, '<img src=x onerror=alert(1)>\u{1f4a3}Set-Cookie: a=b"-fdp.pdf');
  const content = await get(file(id, '/content'), as(director));
  const said = content.headers.get('content-disposition') ?? '';
  assert.match(said, /^attachment; filename="[^"]+"; filename\*=UTF-8''[\w%.!~-]+$/);
  assert.ok(said.includes('%F0%9F%92%A3'));
  assert.equal(content.headers.get('set-cookie'), null);
  await content.arrayBuffer();
});

test('a photograph is kept as it was given', async () => {
  const photograph = await aPhotograph();
  const { id } = await fileIn(await upload(files({ name: 'p.jpg' }), bytesOf(photograph), as(director)));
  const content = await get(file(id, '/content'), as(director));
  assert.deepEqual(Buffer.from(await content.arrayBuffer()), photograph);
});
