import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const web = join(import.meta.dirname, '..');
const sheet = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');
const [light = '', dark = ''] = sheet.split('[data-mantine-color-scheme="dark"]');

/** Pairs that carry text (4.5) or marks and edges (3), WCAG 2.2. */
const pairs: readonly (readonly [text: string, ground: string, least: number])[] = [
  ['ink', 'surface', 4.5],
  ['ink', 'canvas', 4.5],
  ['ink-2', 'canvas', 4.5],
  ['ink-2', 'sunken', 4.5],
  ['ink-3', 'surface', 4.5],
  ['ink-3', 'canvas', 4.5],
  ['ink-3', 'sunken', 4.5],
  ['ink-3', 'past', 4.5],
  ['ink-3', 'anil-soft', 4.5],
  ['anil', 'surface', 4.5],
  ['on-anil', 'anil', 4.5],
  ['cochineal', 'surface', 4.5],
  ['met-text', 'met-soft', 4.5],
  ['pace-text', 'pace-soft', 4.5],
  ['risk-text', 'risk-soft', 4.5],
  ['late-text', 'late-soft', 4.5],
  ['late-text', 'surface', 4.5],
  ['breach-text', 'breach', 4.5],
  ['idle-text', 'idle-soft', 4.5],
  ['past-ink', 'past', 4.5],
  ['on-state', 'met', 4.5],
  ['on-state', 'pace', 4.5],
  ['on-state', 'late', 4.5],
  ['on-risk', 'risk', 4.5],
  ['line-strong', 'canvas', 3],
  ['met', 'surface', 3],
  ['pace', 'surface', 3],
  ['risk', 'surface', 3],
  ['late', 'surface', 3],
  ['idle', 'surface', 3],
  ['plan', 'surface', 3],
  ...(['c1', 'c2', 'c3', 'c4', 'c5', 'c6'] as const).map((colour) => [colour, 'surface', 3] as const),
  ['focus', 'canvas', 3],
];

for (const [scheme, block] of [
  ['light', light],
  ['dark', dark],
] as const) {
  test(`what is read has its contrast in the ${scheme} scheme`, () => {
    const low = pairs
      .map(([text, ground, least]) => ({
        text,
        ground,
        least,
        ratio: contrast(colour(text, block), colour(ground, block)),
      }))
      .filter(({ ratio, least }) => ratio < least);
    assert.deepEqual(low, []);
  });
}

test('no colour is written outside the tokens', () => {
  const written = readdirSync(web, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(css|tsx?)$/.test(path) && !/tokens\.|\.test\.|^dist/.test(path))
    .filter((path) =>
      /#[0-9a-f]{6}\b|#[0-9a-f]{3}\b(?=["';) ])|\brgba?\(|\bhsla?\(/i.test(
        readFileSync(join(web, path), 'utf8'),
      ),
    );
  assert.deepEqual(written, []);
});

function colour(token: string, block: string): readonly [number, number, number] {
  const pattern = new RegExp(`--mk-${token}: #([0-9a-f]{6})`, 'i');
  const hex = (pattern.exec(block) ?? pattern.exec(light))?.[1];
  assert.ok(hex, `--mk-${token} is a colour`);
  const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return [channel(0), channel(2), channel(4)];
}

/** WCAG 2.2, "contrast ratio" and "relative luminance". */
function contrast(one: readonly number[], other: readonly number[]): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
