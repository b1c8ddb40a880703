import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import ICAL from 'ical.js';
import { z } from 'zod';
import { calendarCommand } from './calendar.ts';
import { testHost } from './test-host.ts';

const folder = (name: string) => join(import.meta.dirname, '../../../programmes', name);

const printed = z.object({
  obligations: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      paragraph: z.string(),
      owner: z.string(),
      due: z.iso.date().nullable(),
      state: z.string(),
      waits_for: z.array(z.string()).optional(),
      consequence: z.object({ what: z.string(), opens_on: z.iso.date().nullable() }).optional(),
    }),
  ),
});

async function calendar(
  name: string,
  options: Parameters<typeof calendarCommand>[1],
  locale: 'es' | 'en' = 'en',
) {
  const { host, said } = testHost(locale);
  assert.equal(await calendarCommand(folder(name), options, host), 0);
  return said.out;
}

const asJson = async (name: string, options: Parameters<typeof calendarCommand>[1]) =>
  printed.parse(JSON.parse(await calendar(name, { ...options, json: true }))).obligations;

test('every occurrence is one entry with an id of its own, a date or what it waits for', async () => {
  for (const name of ['gamarra-cuzco', 'four-valleys']) {
    const found = await asJson(name, name === 'four-valleys' ? {} : { signed: '2025-05-01' });
    assert.equal(new Set(found.map(({ id }) => id)).size, found.length);
    for (const { id, due, waits_for } of found) assert.ok(due !== null || (waits_for ?? []).length > 0, id);
  }
});

test('dates count from the signature that is given where the files name none', async () => {
  const found = await asJson('gamarra-cuzco', { signed: '2025-05-01', at: '2025-05-01' });
  const due = (id: string) => found.find((one) => one.id === id)?.due;
  assert.equal(due('half_year_report/1'), '2025-12-30');
  assert.equal(due('indicator-2.2/1'), '2026-06-30');
});

test('a signature other than the one that the files state is refused, the same one is not', async () => {
  const { host } = testHost();
  await assert.rejects(calendarCommand(folder('four-valleys'), { signed: '2031-01-01' }, host), {
    code: 'programme.signature-stated',
  });
  const given = await asJson('four-valleys', { signed: '2025-01-20', at: '2026-03-15' });
  assert.deepEqual(given, await asJson('four-valleys', { at: '2026-03-15' }));
});

test('the same obligations have other states on another day', async () => {
  const state = async (at: string) =>
    (await asJson('gamarra-cuzco', { signed: '2025-05-01', at })).find(
      ({ id }) => id === 'half_year_report/1',
    )?.state;
  assert.deepEqual(
    [await state('2025-11-29'), await state('2025-12-30'), await state('2025-12-31')],
    ['not_due', 'due_soon', 'late'],
  );
});

test('a calendar program of another maker reads the file: one all-day event for each date', async () => {
  const dated = (await asJson('gamarra-cuzco', { signed: '2025-05-01' })).filter(({ due }) => due !== null);
  const parsed = new ICAL.Component(
    ICAL.parse(await calendar('gamarra-cuzco', { signed: '2025-05-01', ics: true })),
  );
  const events = parsed.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  assert.deepEqual(
    events.map((event) => [event.uid, event.startDate.toString()]).sort(),
    dated.map(({ id, due }) => [`${id}@gamarra-cuzco`, due]).sort(),
  );
  assert.ok(events.every((event) => event.startDate.isDate));
});

test('the table says in the reader’s language from which day it counts, and that the day is assumed', async () => {
  assert.match(
    await calendar('gamarra-cuzco', { signed: '2025-05-01' }, 'es'),
    /se cuenta desde el 1 may 2025, que es supuesto/,
  );
  assert.doesNotMatch(await calendar('four-valleys', {}, 'en'), /assumed/);
});
