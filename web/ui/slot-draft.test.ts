import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SentFile } from './file-field.tsx';
import { givenEvidence, mayOmit, type SlotDraft, slotWant, takesMore } from './slot-draft.ts';

const named = (id: string) => ({ id, name: `${id}.pdf`, sizeBytes: 1_000 });
const kept = (id: string): SentFile => ({ ...named(id), state: 'kept', file: `file of ${id}` });
const sending: SentFile = { ...named('moving'), state: 'sending', ratio: 0.5 };
const stopped: SentFile = { ...named('stopped'), state: 'stopped' };
const refused = (again: boolean): SentFile => ({
  ...named('refused'),
  state: 'refused',
  error: 'No.',
  again,
});
const draft = (files: SentFile[], omission?: string): SlotDraft => ({ files, omission });

const required = { required: true };
const optional = { required: false };

test('a paper that is asked for is given, or left empty with a reason', () => {
  assert.equal(slotWant(required, draft([])), 'file');
  assert.equal(slotWant(required, draft([kept('a')])), undefined);
  assert.equal(slotWant(required, draft([], '  ')), 'reason');
  assert.equal(slotWant(required, draft([], 'It was never signed.')), undefined);
  assert.equal(slotWant(optional, draft([])), undefined);
});

test('nothing is recorded while a file is on its way', () => {
  assert.equal(slotWant(optional, draft([kept('a'), sending])), 'arrival');
});

test('a file that did not arrive is sent again or taken out, not left behind in silence', () => {
  assert.equal(slotWant(required, draft([kept('a'), refused(true)])), 'again');
  assert.equal(slotWant(required, draft([kept('a'), stopped])), 'again');
});

test('a file that was refused for what it is does not hold up the others', () => {
  assert.equal(slotWant(required, draft([kept('a'), refused(false)])), undefined);
  assert.equal(slotWant(required, draft([refused(false)])), 'file');
});

test('where one file is asked for, another is taken only once the first is out', () => {
  const one = { several: false };
  assert.equal(takesMore(one, draft([])), true);
  assert.equal(takesMore(one, draft([kept('a')])), false);
  assert.equal(takesMore(one, draft([refused(true)])), false);
  assert.equal(takesMore(one, draft([refused(false)])), true);
  assert.equal(takesMore({ several: true }, draft([kept('a')])), true);
  assert.equal(takesMore({ several: true }, draft([], 'None.')), false);
});

test('a slot is left empty only while nothing was given for it that could still arrive', () => {
  assert.equal(mayOmit(required, draft([])), true);
  assert.equal(mayOmit(required, draft([refused(false)])), true);
  assert.equal(mayOmit(required, draft([stopped])), false);
  assert.equal(mayOmit(required, draft([kept('a')])), false);
  assert.equal(mayOmit(required, draft([], 'Lost.')), false);
  assert.equal(mayOmit(optional, draft([])), false);
});

test('what is sent names the files that were kept, and the reasons without what is around them', () => {
  const drafts: Record<string, SlotDraft> = {
    contract: draft([kept('a'), refused(false), kept('b')]),
    minutes: draft([], '  There was no session. '),
  };
  const draftOf = (slot: string) => drafts[slot] ?? draft([]);
  assert.deepEqual(givenEvidence([{ id: 'contract' }, { id: 'minutes' }, { id: 'letter' }], draftOf), {
    evidence: [
      { slot: 'contract', file: 'file of a' },
      { slot: 'contract', file: 'file of b' },
    ],
    omitted: [{ slot: 'minutes', reason: 'There was no session.' }],
  });
});
