import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessServer, as } from '#test/access-server.ts';
import { anAccount, hold } from '#test/cast.ts';
import { feedSteps } from '#test/feed-steps.ts';
import {
  needsNobody,
  type ObligationCast,
  obligationCast,
  obligationSteps,
  waitsForAnswer,
} from '#test/obligation-steps.ts';
import { assertProblem } from '#test/sample-server.ts';

const server = accessServer({ prepare: () => fill() });
const { get, write, here, there, stage, ask, moveTo } = server;
const { show, aPaper, submit, answer, relieve, takeBack, read, oneThat, owed } = obligationSteps(server);
const { makeFeed, follow, shown, endFeed } = feedSteps(server);

let cast: ObligationCast;

async function fill(): Promise<void> {
  cast = await obligationCast(server);
}

const uid = (id: string) => `${id}@${here().slug}`;
const eventOf = async (path: string, id: string) => {
  const [event, ...more] = (await follow(path)).filter((one) => one.uid === uid(id));
  assert.deepEqual(more, [], 'one event for an obligation');
  assert.ok(event, 'the obligation has an event');
  return event;
};

test('every event leads to the page of its own obligation, wherever that comes from', async () => {
  const origins = new Map((await owed(cast.director)).map(({ id, origin }) => [uid(id), origin]));
  const before = `/${here().slug}/obligations/`;
  const events = (await follow(await makeFeed(cast.director))).map(({ uid: event, url }) => {
    const { pathname } = new URL(url);
    assert.ok(pathname.startsWith(before), url);
    const id = pathname.slice(before.length).split('/').map(decodeURIComponent).join('/');
    assert.equal(uid(id), event);
    return { id, origin: origins.get(event) };
  });
  for (const [one] of Map.groupBy(events, ({ origin }) => origin).values()) {
    assert.equal((await show(one?.id ?? '', cast.director)).obligation.id, one?.id);
  }
});

test('an obligation handed in, moved and met stays the same event, and says so', async () => {
  const path = await makeFeed(cast.auditor);
  const id = await oneThat(cast.director, (one) => waitsForAnswer(one) && one.due !== null);
  const { obligation } = await show(id, cast.director);
  const first = await eventOf(path, id);
  assert.deepEqual([first.start, first.allDay, first.status], [obligation.due, true, 'CONFIRMED']);

  const file = await aPaper(cast.director);
  const evidence = obligation.evidence.map((slot) => ({ slot: slot.id, file }));
  const handed = await read(
    await submit(id, cast.director, { happenedOn: '2026-03-10', evidence, omitted: [] }),
  );
  const submitted = await eventOf(path, id);
  assert.match(submitted.summary, /: handed in on 10 Mar 2026, not answered yet$/);

  const letter = [{ slot: 'letter', file: await aPaper(cast.director, 'letter.pdf') }];
  const more = { happenedOn: '2026-03-12', reason: 'A strike.', evidence: letter, omitted: [] };
  await read(await relieve(id, cast.director, { ...more, relief: 'extended', until: '2029-01-31' }));
  const moved = await eventOf(path, id);
  assert.equal(moved.start, '2029-01-31');

  const submission = handed.story[0]?.id;
  await read(
    await answer(id, cast.supervisor, { submission, verdict: 'accepted', happenedOn: '2026-03-14' }),
  );
  const met = await eventOf(path, id);
  assert.match(met.summary, /: met on 10 Mar 2026$/);
  assert.equal(met.status, 'CONFIRMED');
  const sequences = [first, submitted, moved, met].map(({ sequence }) => sequence);
  assert.deepEqual(
    sequences,
    sequences.map((_, index) => (sequences[0] ?? 0) + index),
  );
});

test('what is taken back moves the event again, and its sequence still grows', async () => {
  const path = await makeFeed(cast.director);
  const id = await oneThat(cast.director, needsNobody);
  const before = await eventOf(path, id);
  const letter = [{ slot: 'letter', file: await aPaper(cast.director, 'letter.pdf') }];
  const body = { happenedOn: '2026-03-12', reason: 'Not needed.', evidence: letter, omitted: [] };
  const told = await read(await relieve(id, cast.director, { ...body, relief: 'waived' }));
  const waived = await eventOf(path, id);
  assert.equal(waived.status, 'CANCELLED');
  moveTo('2026-03-16T12:00:00Z');
  assert.equal((await takeBack('reliefs', told.story[0]?.id ?? '', cast.director)).status, 200);
  const again = await eventOf(path, id);
  moveTo();
  assert.equal(again.status, 'CONFIRMED');
  assert.equal(again.summary, before.summary);
  assert.equal(again.sequence, before.sequence + 2);
  assert.equal(again.modified, '2026-03-16T12:00:00Z');
});

test('an event of the agreement that is recorded moves the dates that wait for it, and marks none as assumed', async () => {
  const path = await makeFeed(cast.supervisor);
  const before = await follow(path);
  assert.ok(before.every(({ summary }) => / \(assumed date\)$|: /.test(summary)));
  const events = `/api/programmes/${here().slug}/events/signature/occurrences`;
  const evidence = [{ slot: 'paper', file: await aPaper(cast.director, 'agreement.pdf') }];
  const signed = await write(events, { happenedOn: '2026-02-02', evidence, omitted: [] }, as(cast.director));
  assert.equal(signed.status, 200, await signed.clone().text());
  const after = await follow(path);
  assert.equal(
    after.some(({ summary }) => summary.endsWith('(assumed date)')),
    false,
  );
  const later = new Map(after.map((one) => [one.uid, one]));
  for (const one of before) {
    const now = later.get(one.uid);
    assert.ok(now === undefined || now.sequence > one.sequence, one.uid);
  }
  assert.ok(before.some((one) => later.get(one.uid)?.start !== one.start));
});

test('who works in a cluster follows it and the whole programme, not its neighbour (B6)', async () => {
  const all = await owed(cast.coordinator);
  const [own = '', neighbour = ''] = here().clusters;
  const found = new Set((await follow(await makeFeed(cast.coordinator))).map((one) => one.uid));
  const dated = all.filter(({ due }) => due !== null);
  const uids = (cluster: string | null) =>
    dated.filter((one) => (one.cluster?.id ?? null) === cluster).map((one) => uid(one.id));
  assert.ok(uids(neighbour).length > 0);
  assert.deepEqual([...found].toSorted(), [...uids(null), ...uids(own)].toSorted());
  assert.deepEqual(
    (await shown(cast.coordinator)).sees?.map(({ id }) => id),
    [own],
  );
  const whole = await follow(await makeFeed(cast.director));
  assert.deepEqual(whole.map((one) => one.uid).toSorted(), dated.map((one) => uid(one.id)).toSorted());
  assert.equal((await shown(cast.director)).sees, null);
});

test('an address holds the rights of now: without the role it leads nowhere, with it again it does (B6)', async () => {
  const account = await anAccount(stage(), 'Rita Role');
  const grant = await hold(stage(), account, { role: 'auditor', programme: here() });
  await hold(stage(), account, { role: 'director', programme: there() });
  const path = await makeFeed(account);
  await follow(path);
  const ended = await write(
    `/api/programmes/${here().slug}/grants/${grant}/end`,
    { on: null },
    as(cast.director),
  );
  assert.equal(ended.status, 200);
  await assertProblem(await get(path), 404, 'programme.feed-unknown');
  await hold(stage(), account, { role: 'evaluator', programme: here() });
  assert.ok((await follow(path)).length > 0);
});

test('an address that ended and one that never was are the same; there is one, and it is in no table and no log (B6)', async () => {
  const earlier = await makeFeed(cast.auditor);
  const path = await makeFeed(cast.auditor);
  await assertProblem(await get(earlier), 404, 'programme.feed-unknown');
  await follow(path);
  const { feed } = await shown(cast.auditor);
  assert.equal((await endFeed(feed?.id ?? '', cast.director)).status, 404);
  assert.equal((await endFeed(feed?.id ?? '', cast.auditor)).status, 200);
  assert.equal((await shown(cast.auditor)).feed, null);
  const bodyOf = async (asked: string) => {
    const { instance: _, requestId: __, ...body } = JSON.parse(await (await get(asked)).text());
    return body;
  };
  const unknown = path.replace(/[^/]+\.ics$/, `${'a'.repeat(43)}.ics`);
  assert.deepEqual(await bodyOf(path), await bodyOf(unknown));
  const token = path.split('/').at(-1)?.replace('.ics', '') ?? '';
  assert.equal(token.length, 43);
  assert.equal(server.log().includes(token), false);
  const kept = await ask((db) => db.selectFrom('programme.calendar_feeds').selectAll().execute());
  assert.equal(JSON.stringify(kept).includes(token), false);
});

test('what is read changes nothing but when it was last read, and is not sent again while it is the same (D2)', async () => {
  const path = await makeFeed(cast.council);
  assert.equal((await shown(cast.council)).feed?.lastReadAt, null);
  const trail = () =>
    ask(async (db) =>
      Number(
        (
          await db
            .selectFrom('audit.entries')
            .select(({ fn }) => fn.countAll().as('n'))
            .executeTakeFirstOrThrow()
        ).n,
      ),
    );
  const before = await trail();
  const first = await get(path);
  assert.equal(first.headers.get('cache-control'), 'private, no-cache');
  moveTo('2026-03-15T18:00:00Z');
  const second = await get(path, undefined, { 'if-none-match': first.headers.get('etag') ?? '' });
  moveTo();
  assert.equal(second.status, 304);
  assert.equal(await trail(), before);
  assert.equal((await shown(cast.council)).feed?.lastReadAt, '2026-03-15T18:00:00Z');
});

test('it speaks the language of its owner, whatever the program asks for', async () => {
  const answer = await get(await makeFeed(cast.council), undefined, { 'accept-language': 'es' });
  assert.equal(answer.headers.get('content-language'), 'en');
  assert.match(await answer.text(), /Owed by: /);
});

test('a date is a whole day of the programme, the last one counted: 60 days are 60 days (L6, L8)', async () => {
  const path = await makeFeed(cast.director);
  const owedThen = new Map((await owed(cast.director)).map((one) => [uid(one.id), one.due]));
  const events = await follow(path);
  assert.ok(events.length > 0);
  for (const { allDay, start, uid: id } of events) {
    assert.equal(allDay, true);
    assert.equal(start, owedThen.get(id));
  }
  // Signed on 2 February 2026: 60 days later, a Friday, until its end.
  assert.ok(events.some(({ start }) => start === '2026-04-03'));
});
