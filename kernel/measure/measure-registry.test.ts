import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defineMeasure, type Measure, type MeasureQuestion } from './measure.ts';
import { measureRegistry } from './measure-registry.ts';

const capabilities = ['programme', 'events'];
const running = (): Measure =>
  defineMeasure({
    id: 'programme.units_running',
    combines: 'all',
    read: async ({ clocks }) => ({ value: clocks.at.toString(), counted: 0, parts: [] }),
    rows: async () => [],
    changes: async () => [],
  });

test('a measure is found by its id', () => {
  const measure = running();
  assert.deepEqual(measureRegistry([measure], capabilities).answering(measure.id), { measure });
});

test('an id that nobody answers yet is known by the capability that will', () => {
  const { answering } = measureRegistry([running()], capabilities);
  assert.deepEqual(answering('events.enterprises_made_aware'), { waitsFor: 'events' });
});

test('an id of no capability is unknown', () => {
  const { answering } = measureRegistry([], capabilities);
  assert.deepEqual(answering('weather.sunny_days'), { unknown: true });
  assert.deepEqual(answering('income'), { unknown: true });
});

test('two measures of one id are a mistake', () => {
  assert.throws(() => measureRegistry([running(), running()], capabilities), /programme\.units_running/);
});

test('a measure that knows no quicker way reads several days one by one, as known at the same instant', async () => {
  // The question of this measure is its day alone.
  const question = { clocks: { known: 'an instant' } } as unknown as MeasureQuestion;
  const days = ['2026-03-17', '2026-04-16'];
  const read = await running().readings(question, days);
  assert.deepEqual(
    read.map(({ day, reading }) => [day, reading.value]),
    days.map((day) => [day, day]),
  );
});
