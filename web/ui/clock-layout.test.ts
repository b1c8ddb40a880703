import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ClockKnot, layoutClock, nearestKnots, placeOnCord } from './clock-layout.ts';

const frame = { width: 1000, margin: 0, from: '2025-01-01', to: '2027-01-01', today: '2026-01-01' };

function knot(id: string, date: string, shape: ClockKnot['shape'] = 'idle'): ClockKnot {
  return { id, date, shape, stateLabel: shape, title: id, href: `#${id}` };
}

test('a date lies on the cord in proportion to the days, and never outside it', () => {
  assert.equal(placeOnCord('2025-01-01', frame), 0);
  assert.equal(placeOnCord('2026-01-01', frame), 500);
  assert.equal(placeOnCord('2030-01-01', frame), 1000);
});

test('knots too close to tell apart share a place, the most urgent in front', () => {
  const [first] = layoutClock([knot('a', '2025-06-01', 'met'), knot('b', '2025-06-03', 'late')], frame);
  assert.deepEqual(
    first?.knots.map(({ id }) => id),
    ['b', 'a'],
  );
  assert.equal(first?.text, 'b +1');
});

test('labels of one side never overlap, whatever the number of knots', () => {
  const knots = Array.from({ length: 40 }, (_, day) =>
    knot(`obligation ${day}`, `2025-${String((day % 12) + 1).padStart(2, '0')}-${10 + (day % 3) * 7}`),
  );
  for (const side of ['above', 'below'] as const) {
    const spans = layoutClock(knots, frame)
      .filter((placed) => placed.label?.side === side)
      .map((placed) => {
        const length = placed.text.length * 6.1;
        const x = placed.label?.x ?? 0;
        const anchor = placed.label?.anchor;
        const left = anchor === 'middle' ? x - length / 2 : anchor === 'start' ? x : x - length;
        return [left, left + length] as const;
      })
      .sort((a, b) => a[0] - b[0]);
    assert.ok(spans.length > 1);
    spans.slice(1).forEach((span, index) => {
      assert.ok(span[0] >= (spans[index]?.[1] ?? 0), `${side} label ${index}`);
    });
  }
});

test('a late knot has a label even where many others want one', () => {
  const crowd = Array.from({ length: 20 }, (_, day) => knot(`n${day}`, `2025-07-${10 + day}`, 'met'));
  const placed = layoutClock([...crowd, knot('late one', '2025-05-20', 'late')], frame);
  assert.ok(placed.find((group) => group.knots[0].id === 'late one')?.label);
});

test('a narrow screen shows the last met, what is late, and the next three', () => {
  const knots = [
    knot('old', '2025-02-01', 'met'),
    knot('done', '2025-08-01', 'met'),
    knot('late', '2025-06-01', 'late'),
    knot('one', '2026-02-01', 'risk'),
    knot('two', '2026-03-01'),
    knot('three', '2026-04-01'),
    knot('four', '2026-05-01'),
  ];
  assert.deepEqual(
    nearestKnots(knots, '2026-01-01').shown.map(({ id }) => id),
    ['late', 'done', 'one', 'two', 'three'],
  );
});

test('of much that is late a narrow screen shows the gravest, and says how many more there are', () => {
  const late = Array.from({ length: 6 }, (_, month) =>
    knot(`late ${month}`, `2025-0${month + 1}-01`, 'late'),
  );
  const { shown, moreLate } = nearestKnots([...late, knot('grave', '2025-12-01', 'breach')], '2026-01-01');
  assert.equal(shown.length, 4);
  assert.ok(shown.some(({ id }) => id === 'grave'));
  assert.equal(moreLate, 3);
});

test('no label lies on the word "today"', () => {
  const now = { ...frame, today: '2025-07-01' };
  const crowd = ['2025-06-01', '2025-06-20', '2025-07-20', '2025-08-10'].map((date) =>
    knot('late one', date, 'late'),
  );
  const today = placeOnCord(now.today, now);
  for (const { label, text } of layoutClock(crowd, now)) {
    if (label?.side !== 'below') continue;
    const length = text.length * 6.1;
    const left =
      label.anchor === 'middle'
        ? label.x - length / 2
        : label.anchor === 'start'
          ? label.x
          : label.x - length;
    assert.ok(left > today || left + length < today - 96);
  }
});
