import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { accessServer, as } from '#test/access-server.ts';
import { anAccount, hold } from '#test/cast.ts';
import { bytesOf, fileIn, fileSteps } from '#test/file-steps.ts';
import { aPdf } from '#test/make-files.ts';
import { assertProblem } from '#test/sample-server.ts';

const largestFileBytes = 300_000;
const server = accessServer({ largestFileBytes, prepare: () => fill() });
const { upload, write, ask, here, stage, address } = server;
const { files, countFiles, countOnDisk, entriesDuring } = fileSteps(server);

let director: string;

async function fill(): Promise<void> {
  director = await anAccount(stage(), 'Diana Director');
  await hold(stage(), director, { role: 'director', programme: here() });
}

/** Bytes that come piece by piece, of which nobody says how many they will be. */
function inPieces(count: number, pieceBytes = 50_000): ReadableStream<Uint8Array> {
  let left = count;
  return new ReadableStream({
    pull(controller) {
      if (left === 0) controller.close();
      else controller.enqueue(new Uint8Array(pieceBytes).fill(0x61));
      left -= 1;
    },
  });
}

test('too large a file is refused by what is said of it, and at the limit where nothing is said (E16)', async () => {
  const before = [await countFiles(), countOnDisk()];
  const said = await upload(files({ name: 'a.txt' }), new Uint8Array(largestFileBytes + 1), as(director));
  assert.equal(said.headers.get('connection'), 'close');
  const { detail } = await assertProblem(said, 413, 'files.too-large');
  assert.match(detail, /at most 0\.3 MB/);
  const unsaid = await upload(files({ name: 'a.txt' }), inPieces(7), as(director));
  await assertProblem(unsaid, 413, 'files.too-large');
  assert.deepEqual([await countFiles(), countOnDisk()], before);
  await fileIn(await upload(files({ name: 'whole.txt' }), inPieces(6), as(director)));
});

test('what is refused leaves no row and no bytes, but for its row in the trail (D5)', async () => {
  const before = [await countFiles(), countOnDisk()];
  const html = new TextEncoder().encode('<!doctype html><script>alert(1)</script>');
  const rows = await entriesDuring(async () => {
    const named = await upload(files({ name: 'photo.jpg' }), html, as(director));
    await assertProblem(named, 422, 'files.name-contradicts');
    const exe = new Uint8Array([0x4d, 0x5a, ...new Uint8Array(100)]);
    const { detail } = await assertProblem(
      await upload(files({ name: 'act.pdf' }), exe, as(director)),
      415,
      'files.type-not-accepted',
    );
    assert.match(detail, /\.pdf, \.jpg/);
    await assertProblem(await upload(files({ name: 'a.pdf' }), '', as(director)), 422, 'files.empty');
  });
  assert.deepEqual(
    rows.map(({ outcome, problem }) => [outcome, problem]),
    [
      ['refused', 'files.name-contradicts'],
      ['refused', 'files.type-not-accepted'],
      ['refused', 'files.empty'],
    ],
  );
  assert.deepEqual([await countFiles(), countOnDisk()], before);
});

test('a file travels under its one type, with a key, from our own page (B20, D1)', async () => {
  const pdf = bytesOf(aPdf());
  const path = files({ name: 'a.pdf' });
  for (const type of [
    'application/json',
    'application/pdf',
    'multipart/form-data; boundary=x',
    'text/plain',
  ]) {
    const answer = await upload(path, pdf, as(director), { 'content-type': type });
    await assertProblem(answer, 415, 'http.type-unsupported');
  }
  const json = await write(`/api/programmes/${here().slug}/invitations`, '{}', as(director), {
    'content-type': 'application/octet-stream',
  });
  await assertProblem(json, 415, 'http.type-unsupported');
  const keyless = await upload(path, pdf, as(director), { 'idempotency-key': undefined });
  await assertProblem(keyless, 400, 'http.idempotency-key-missing');
  const foreign = await upload(path, pdf, as(director), { origin: 'https://evil.example' });
  await assertProblem(foreign, 403, 'http.foreign-origin');
});

test('whoever may not add files has nothing kept, and is refused before his bytes are read', async () => {
  const before = countOnDisk();
  const supervisor = await anAccount(stage(), 'Sam Supervisor');
  await hold(stage(), supervisor, { role: 'supervisor', programme: here() });
  const nobody = await upload(files({ name: 'a.pdf' }), bytesOf(aPdf('nobody')));
  await assertProblem(nobody, 401, 'http.not-signed-in');
  const seen = await upload(files({ name: 'a.pdf' }), bytesOf(aPdf('seen')), as(supervisor));
  await assertProblem(seen, 403, 'http.not-permitted');
  const elsewhere = await upload(
    '/api/programmes/no-such-programme/files?name=a.pdf',
    bytesOf(aPdf('elsewhere')),
    as(director),
  );
  await assertProblem(elsewhere, 404, 'http.programme-unknown');
  assert.equal(countOnDisk(), before);
});

test('an upload that breaks off leaves nothing but its row in the trail (E15)', async () => {
  const before = [await countFiles(), countOnDisk()];
  const rows = await entriesDuring(async () => {
    const { hostname, port } = new URL(address());
    const socket = connect(Number(port), hostname);
    const head = [
      `POST ${files({ name: 'a.txt' })} HTTP/1.1`,
      `host: ${hostname}:${port}`,
      `origin: ${address()}`,
      `cookie: ${as(director)}`,
      `idempotency-key: ${randomUUID()}`,
      'content-type: application/octet-stream',
      'content-length: 2000',
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n${'a'.repeat(1_000)}`);
    await until(() => countOnDisk() > Number(before[1]));
    socket.destroy();
    await until(() => countOnDisk() === Number(before[1]));
    await until(async () => (await refused('files.cut-off')).length === 1);
  });
  assert.deepEqual(
    rows.map(({ action, problem }) => [action, problem]),
    [['files.add', 'files.cut-off']],
  );
  assert.deepEqual([await countFiles(), countOnDisk()], before);
});

const refused = (problem: string) =>
  ask((db) => db.selectFrom('audit.entries').select('id').where('problem', '=', problem).execute());

/** What another process or the other end of a line does is there when it is there; the run's own limit ends a vain wait. */
async function until(isThere: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isThere())) await setImmediate();
}
