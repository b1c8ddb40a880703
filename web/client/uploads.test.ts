import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRefusal, refusedError } from './refusal.ts';
import { afterEvent, canGoAgain, nextToSend, type Upload, type UploadEvent } from './uploads.ts';

const chosen = (id: string): Upload => ({
  id,
  key: `key of ${id}`,
  file: new File(['an act'], `${id}.pdf`),
  state: 'waiting',
});
const after = (...events: UploadEvent[]) =>
  events.reduce<readonly Upload[]>(afterEvent, [chosen('a'), chosen('b')]);
const statesOf = (uploads: readonly Upload[]) => uploads.map(({ id, state }) => `${id} ${state}`);

test('files are sent one after the other, in the order in which they were chosen', () => {
  assert.equal(nextToSend(after())?.id, 'a');
  const sending = after({ type: 'began', id: 'a' });
  assert.equal(nextToSend(sending), undefined);
  const refused = afterEvent(sending, { type: 'refused', id: 'a', error: new Error('away') });
  assert.equal(nextToSend(refused)?.id, 'b');
});

test('a file that is tried again keeps its key, so that it is kept once', () => {
  const again = after(
    { type: 'began', id: 'a' },
    { type: 'moved', id: 'a', ratio: 0.5 },
    { type: 'refused', id: 'a', error: new Error('away') },
    { type: 'again', id: 'a' },
  );
  assert.deepEqual(statesOf(again), ['a waiting', 'b waiting']);
  assert.equal(again[0]?.key, 'key of a');
});

test('what happens to a file that was taken out changes nothing', () => {
  const left = after(
    { type: 'began', id: 'a' },
    { type: 'removed', id: 'a' },
    { type: 'moved', id: 'a', ratio: 1 },
  );
  assert.deepEqual(statesOf(left), ['b waiting']);
});

test('progress that is told after the end does not open a file again', () => {
  const refused = after(
    { type: 'began', id: 'a' },
    { type: 'refused', id: 'a', error: new Error('no') },
    { type: 'moved', id: 'a', ratio: 1 },
  );
  assert.deepEqual(statesOf(refused), ['a refused', 'b waiting']);
});

test('sending again is offered where it can help, not where the file itself was refused', () => {
  const refusedWith = (status: number) =>
    after(
      { type: 'began', id: 'a' },
      { type: 'refused', id: 'a', error: refusedError(readRefusal(status, {})) },
    )[0] ?? chosen('none');
  assert.equal(canGoAgain(refusedWith(0)), true);
  assert.equal(canGoAgain(refusedWith(502)), true);
  assert.equal(canGoAgain(refusedWith(503)), true);
  assert.equal(canGoAgain(refusedWith(415)), false);
  assert.equal(canGoAgain(chosen('a')), false);
});

test('a file that was stopped stays in the list, to be sent again under its key or taken out', () => {
  const stopped = after(
    { type: 'began', id: 'a' },
    { type: 'stopped', id: 'a' },
    // What the connection says of having been closed comes after.
    { type: 'refused', id: 'a', error: new Error('stopped by the reader') },
    { type: 'stopped', id: 'b' },
  );
  assert.deepEqual(statesOf(stopped), ['a stopped', 'b stopped']);
  assert.equal(nextToSend(stopped), undefined);
  assert.equal(canGoAgain(stopped[0] ?? chosen('none')), true);
  const again = afterEvent(stopped, { type: 'again', id: 'a' });
  assert.equal(nextToSend(again)?.key, 'key of a');
});

test('a file whose bytes broke off on the way can be sent again', () => {
  const error = refusedError(readRefusal(400, { type: 'files.cut-off' }));
  const [cut = chosen('none')] = after({ type: 'began', id: 'a' }, { type: 'refused', id: 'a', error });
  assert.equal(canGoAgain(cut), true);
});

test('a file keeps what it was given for on its whole way', () => {
  const uploads = [{ ...chosen('a'), slot: 'contract' }];
  const [sending] = afterEvent(uploads, { type: 'began', id: 'a' });
  assert.equal(sending?.slot, 'contract');
});
