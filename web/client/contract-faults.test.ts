import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { endpoint } from '#kernel/http/endpoint.ts';
import { createTexts } from '#kernel/i18n/texts.ts';
import { contractFaults } from './contract-faults.ts';

const form = {
  missing: 'Missing.',
  notAnAddress: 'No address.',
  tooShort_one: '{{count}} at least',
  tooShort_other: '{{count}} at least',
  tooLong_one: '{{count}} at most',
  tooLong_other: '{{count}} at most',
  unusable: 'Unusable.',
};
const said = { form, problems: { client: { incomplete: 'Mend what is marked.' } } };
const { t } = createTexts({ web: { es: {}, en: said } }, 'en');
const sample = endpoint({
  method: 'POST',
  path: '/api/samples',
  body: z.object({
    email: z.email(),
    name: z.string().trim().min(1).max(5),
    code: z.string().min(6),
    day: z.iso.date().nullable(),
    files: z.array(z.object({ path: z.string() })).min(1),
  }),
  response: z.object({}),
  summary: 'A sample',
});
const good = { email: 'a@b.pe', name: 'Rosa', code: '123456', day: null, files: [{ path: 'a' }] };

function faults(changed: object): string[] {
  const error = contractFaults(sample, { ...good, ...changed }, t);
  return (error?.refusal.errors ?? []).map(({ path, message }) => `${path}: ${message}`);
}

test('what keeps the contract is sent', () => {
  assert.equal(contractFaults(sample, good, t), undefined);
});

test('a field that is empty is said to be missing, whatever the contract wants of it', () => {
  assert.deepEqual(faults({ email: '', name: '  ', code: '', files: [] }), [
    'body.email: Missing.',
    'body.name: Missing.',
    'body.code: Missing.',
    'body.files: Missing.',
  ]);
});

test('a field that is filled in wrongly is told in words of its own', () => {
  assert.deepEqual(faults({ email: 'rosa', name: 'Rosalinda', code: '12', day: '30/12/2026' }), [
    'body.email: No address.',
    'body.name: 5 at most',
    'body.code: 6 at least',
    'body.day: Unusable.',
  ]);
});
