import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type ColumnKind, readCursor, writeCursor } from './cursor.ts';

const id = '019cf15e-1200-7b74-8b95-5eb8ff475ccd';
const as = (kind: ColumnKind, order = 'name', nullable = false) => ({ order, kind, nullable });

test('a cursor is read as it was written, whatever letters its value has', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (value) => {
      fc.pre(!value.includes('\0') && value.isWellFormed());
      assert.deepEqual(readCursor(writeCursor('name', { value, id }), as('text')), { value, id });
    }),
  );
});

test('whatever somebody writes as a cursor is read or refused, and never breaks (J14)', () => {
  const orders = fc.constantFrom('name', '-name', 'x');
  const anything = fc.oneof(
    fc.string(),
    fc.json().map((text) => Buffer.from(text).toString('base64url')),
    fc
      .tuple(orders, fc.oneof(fc.string(), fc.constant(null)), fc.uuid())
      .map((parts) => Buffer.from(JSON.stringify(parts)).toString('base64url')),
  );
  fc.assert(
    fc.property(anything, fc.constantFrom<ColumnKind>('text', 'instant', 'date', 'integer'), (text, kind) => {
      try {
        readCursor(text, as(kind));
      } catch (error) {
        assert.match(String(error), /http\.invalid/);
      }
    }),
  );
});

test('a cursor of another order is refused, and so is one without a value where every row has one (J14)', () => {
  const cursor = writeCursor('name', { value: 'Rosa', id });
  assert.throws(() => readCursor(cursor, as('text', '-name')), /query\.cursor/);
  const without = writeCursor('name', { value: null, id });
  assert.throws(() => readCursor(without, as('text')), /query\.cursor/);
  assert.deepEqual(readCursor(without, as('text', 'name', true)), { value: null, id });
});

for (const [kind, good, bad] of [
  ['instant', '2026-03-15 12:00:00.123456+00', '2026-02-30 12:00:00+00'],
  ['date', '2024-02-29', '2026-02-29'],
  ['integer', '-12', '12.5'],
  ['text', "Robert'); drop table people.persons;--", 'a\0b'],
] as const) {
  test(`a value that cannot be ${kind === 'integer' ? 'an' : 'a'} ${kind} is refused (J14)`, () => {
    assert.equal(readCursor(writeCursor('name', { value: good, id }), as(kind)).value, good);
    assert.throws(() => readCursor(writeCursor('name', { value: bad, id }), as(kind)), /query\.cursor/);
  });
}
