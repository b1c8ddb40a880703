import assert from 'node:assert/strict';
import { readdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import sharp from 'sharp';
import { z } from 'zod';
import type { Role } from '#kernel/auth/roles.ts';
import { newId } from '#kernel/db/new-id.ts';
import { accessServer, as } from '#test/access-server.ts';
import { anAccount, castOf, hold } from '#test/cast.ts';
import { bytesOf, fileIn, fileSteps } from '#test/file-steps.ts';
import { anImage, aPdf, aPhotograph } from '#test/make-files.ts';
import { assertProblem } from '#test/sample-server.ts';
import type { FileShape } from './contract.ts';

const server = accessServer({ prepare: () => fill() });
const { upload, write, get, ask, clock, here, there, stage, filesFolder, log, address } = server;
const { files } = fileSteps(server);

let cast: ReadonlyMap<Role, string>;
let neighbour: string;
let abroad: string;
let photograph: Buffer;
let photo: FileShape;
let paper: FileShape;

async function fill(): Promise<void> {
  const [cluster = '', other = ''] = here().clusters;
  cast = await castOf(stage(), here(), cluster);
  neighbour = await anAccount(stage(), 'Nina Neighbour');
  await hold(stage(), neighbour, { role: 'coordinator', programme: here(), part: other });
  abroad = await anAccount(stage(), 'Alba Abroad');
  await hold(stage(), abroad, { role: 'director', programme: there() });
  photograph = await aPhotograph();
  photo = await add('photo.jpg', photograph, the('coordinator'), cluster);
  paper = await add('act.pdf', aPdf(), the('director'), cluster);
}

const the = (role: Role) => cast.get(role) ?? '';
const file = (id: string, what = '', slug = here().slug) => `/api/programmes/${slug}/files/${id}${what}`;

async function add(name: string, bytes: Buffer, account: string, cluster?: string): Promise<FileShape> {
  const query = { name, ...(cluster === undefined ? {} : { cluster }) };
  return fileIn(await upload(files(query), bytesOf(bytes), as(account)));
}

const imageOf = async (answer: Response) => {
  assert.equal(answer.status, 200);
  return sharp(Buffer.from(await answer.arrayBuffer()));
};

test('a file of elsewhere is not found at any of its addresses, with the answer of what does not exist (B7)', async () => {
  const nothing = newId(clock.now());
  for (const what of ['', '/content', '/image']) {
    const answers = await Promise.all([
      get(file(nothing, what), as(neighbour)),
      get(file(photo.id, what), as(neighbour)),
      get(file(photo.id, what, there().slug), as(abroad)),
    ]);
    const bodies = await Promise.all(
      answers.map(async (answer) => {
        const { requestId, ...body } = z.looseObject({ requestId: z.string() }).parse(await answer.json());
        assert.equal(answer.status, 404);
        return body;
      }),
    );
    assert.deepEqual(bodies[1], bodies[0]);
    assert.deepEqual(bodies[2], bodies[0]);
    await assertProblem(await get(file(photo.id, what)), 401, 'http.not-signed-in');
    await assertProblem(
      await get(file(photo.id, what, there().slug), as(the('director'))),
      404,
      'http.programme-unknown',
    );
  }
});

test('permission is asked at each download: a role that ended opens nothing any more (B7)', async () => {
  const account = await anAccount(stage(), 'Gone Tomorrow');
  const grant = await hold(stage(), account, { role: 'auditor', programme: here() });
  await (await get(file(paper.id, '/content'), as(account))).arrayBuffer();
  const ended = await write(
    `/api/programmes/${here().slug}/grants/${grant}/end`,
    { on: null },
    as(the('administrator')),
  );
  assert.equal(ended.status, 200, await ended.clone().text());
  await assertProblem(await get(file(paper.id, '/content'), as(account)), 404, 'http.programme-unknown');
});

test('what is handed out is saved, kept by nobody on the way and powerless in a browser (B7, D4, D7)', async () => {
  const answer = await get(file(paper.id, '/content'), as(the('auditor')));
  await answer.arrayBuffer();
  assert.equal(answer.headers.get('content-type'), 'application/pdf');
  assert.match(answer.headers.get('content-disposition') ?? '', /^attachment; /);
  assert.equal(answer.headers.get('cache-control'), 'private, no-store');
  assert.equal(answer.headers.get('content-security-policy'), "sandbox; default-src 'none'");
  assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
  assert.equal(answer.headers.get('etag'), null);
  const inline = await get(file(photo.id, '/image'), as(the('auditor')));
  await inline.arrayBuffer();
  assert.match(inline.headers.get('content-disposition') ?? '', /^inline; /);
  assert.equal(inline.headers.get('cache-control'), 'private, no-store');
  assert.equal(inline.headers.get('content-security-policy'), "sandbox; default-src 'none'");
});

test('only images are shown in a page, and each is drawn anew (D4)', async () => {
  await assertProblem(await get(file(paper.id, '/image'), as(the('director'))), 415, 'files.not-an-image');
  for (const kind of ['png', 'webp', 'gif'] as const) {
    // A script behind the image's end: a file that is two things.
    const two = Buffer.concat([await anImage(kind), Buffer.from('/*;alert(document.cookie)//')]);
    const { id } = await add(`two.${kind}`, two, the('director'));
    const shown = await get(file(id, '/image'), as(the('director')));
    assert.equal(shown.headers.get('content-type'), `image/${kind}`);
    const bytes = Buffer.from(await shown.arrayBuffer());
    assert.equal((await sharp(bytes).metadata()).format, kind);
    assert.equal(bytes.includes('alert'), false);
  }
});

test('many images asked for at once each come, also beside one that is damaged', async () => {
  const torn = await add('torn.jpg', photograph.subarray(0, photograph.length - 20), the('director'));
  const wanted = [torn.id, ...Array.from({ length: 9 }, () => photo.id)];
  const answers = await Promise.all(wanted.map((id) => get(file(id, '/image'), as(the('director')))));
  await Promise.all(answers.map((answer) => answer.arrayBuffer()));
  assert.deepEqual(
    answers.map(({ status }) => status),
    [422, ...Array.from({ length: 9 }, () => 200)],
  );
});

test('the place where a photograph was taken is for the staff of its place and the auditor alone (B13)', async () => {
  assert.ok((await sharp(photograph).metadata()).exif?.includes('A phone'));
  for (const role of [
    'director',
    'project_assistant',
    'coordinator',
    'cluster_assistant',
    'auditor',
  ] as const) {
    const content = await get(file(photo.id, '/content'), as(the(role)));
    assert.deepEqual(Buffer.from(await content.arrayBuffer()), photograph, role);
  }
  for (const role of ['supervisor', 'agency_manager'] as const) {
    const { original } = await fileIn(await get(file(photo.id), as(the(role))));
    assert.equal(original, false);
    const content = await get(file(photo.id, '/content'), as(the(role)));
    assert.match(content.headers.get('content-disposition') ?? '', /^attachment; filename="photo\.jpg"/);
    const { exif, width, height } = await (await imageOf(content)).metadata();
    // Upright by its pixels, where the original was so by a remark in its head.
    assert.deepEqual([exif, width, height], [undefined, 40, 60], role);
  }
  // On the screen nobody needs it.
  const shown = await imageOf(await get(file(photo.id, '/image'), as(the('director'))));
  assert.equal((await shown.metadata()).exif, undefined);
});

test('whoever gave a photograph gets it back as it was', async () => {
  const own = await add('own.jpg', photograph, the('coordinator'), here().clusters[0]);
  const content = await get(file(own.id, '/content'), as(the('coordinator')));
  assert.deepEqual(Buffer.from(await content.arrayBuffer()), photograph);
});

test('nobody asks for the headers of a file alone', async () => {
  const head = await fetch(address() + file(paper.id, '/content'), {
    method: 'HEAD',
    headers: { cookie: as(the('auditor')) },
  });
  assert.equal(head.status, 404);
});

test('every download and every look is one row of the trail, in the cluster of the file (G3)', async () => {
  const rows = () =>
    ask((db) =>
      db
        .selectFrom('audit.entries')
        .select(['id', 'action', 'outcome', 'cluster_id', 'about_name'])
        .where('about_id', '=', photo.id)
        .execute(),
    );
  const before = new Set((await rows()).map(({ id }) => id));
  for (const what of ['/content', '/image', '/content', '']) {
    await (await get(file(photo.id, what), as(the('cluster_assistant')))).arrayBuffer();
  }
  const told = (await rows()).filter(({ id }) => !before.has(id));
  assert.deepEqual(
    told
      .map(({ action, outcome, cluster_id, about_name }) => [action, outcome, cluster_id, about_name])
      .toSorted(),
    ['access.download', 'access.download', 'access.look-at'].map((action) => [
      action,
      'done',
      here().clusters[0],
      'photo.jpg',
    ]),
  );
  const trail = await (await get(`/api/programmes/${here().slug}/audit`, as(the('coordinator')))).text();
  assert.match(trail, /The cluster_assistant looked at photo\.jpg\./);
});

test('a file that changed on the disk is not handed out, and whoever keeps the machine is told (F6)', async () => {
  const { id, sha256 } = await add('spoilt.pdf', aPdf('soon spoilt'), the('director'));
  const path = join(filesFolder(), sha256.slice(0, 2), sha256.slice(2));
  assert.ok(readdirSync(join(path, '..')).length > 0);
  truncateSync(path, 10);
  await assertProblem(await get(file(id, '/content'), as(the('director'))), 500, 'files.integrity');
  assert.match(log(), new RegExp(`"level":50[^\\n]*files\\.integrity; sha256=${sha256}`));
  const told = await ask((db) =>
    db.selectFrom('audit.entries').select('action').where('about_id', '=', id).execute(),
  );
  assert.deepEqual(
    told.map(({ action }) => action),
    ['files.add'],
  );
});

test('an id that is none is refused, and so is what nobody asks', async () => {
  await assertProblem(await get(file('not-an-id'), as(the('director'))), 422, 'http.invalid');
  await assertProblem(await get(`${file(photo.id)}?more=1`, as(the('director'))), 422, 'http.invalid');
});
