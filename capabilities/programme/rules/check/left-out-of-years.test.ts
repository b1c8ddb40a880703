import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingIn, keysIn, soundRows, withCells } from './test-agreement.ts';

const reserve = { id: '1.2', kind: 'line', within: '1', for: '1.a', total: 50, fund: 50 };

function withReserve() {
  const [heading = {}, line = {}, total = {}] = soundRows;
  const more = { total: 1050, fund: 750 };
  return [{ ...heading, ...more }, line, reserve, { ...total, ...more }];
}

test('a row that stands in no year is named as what the printed years leave out, once', () => {
  const found = findingIn({ rows: withReserve() }, 'years-leave-out:budget.total');
  assert.equal(found.severity, 'warning');
  assert.deepEqual(found.values, ['1000', '1050', '50']);
  assert.match(found.message.en, /Row 1\.2/);
  assert.deepEqual(keysIn({ rows: withReserve() }), ['years-leave-out:budget.total']);
});

test('years that hold everything leave nothing out', () => {
  const rows = withCells('1.1', {});
  assert.ok(!keysIn({ rows }).some((key) => key.startsWith('years-leave-out')));
});
