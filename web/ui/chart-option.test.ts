import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chartOption } from './chart-option.ts';

const ink = { font: 'Font', of: (token: string) => `token ${token}` };
const data = {
  kind: 'line' as const,
  categories: ['1', '2'],
  series: [
    { id: 'paid', label: 'Paid', colour: 'c1' as const, values: [1, null], text: ['1.00', 'no data'] },
  ],
  formatTick: String,
};

test('every colour of a drawing comes from a token', () => {
  const colours = JSON.stringify(chartOption(data, ink)).match(
    /"(color|backgroundColor|borderColor)":"[^"]*"/g,
  );
  assert.ok(colours && colours.length > 5);
  for (const colour of colours) assert.match(colour, /token /);
});

test('the tooltip is drawn on the canvas and says the exact texts', () => {
  const { tooltip } = chartOption(data, ink);
  assert.equal(tooltip.renderMode, 'richText');
  assert.equal(tooltip.formatter([{ dataIndex: 1 }]), '2\nPaid  no data');
});

test('nothing grows in', () => {
  assert.equal(chartOption(data, ink).animation, false);
});
