import assert from 'node:assert/strict';
import { dirname } from 'node:path';
import { test } from 'node:test';
import { findChromium } from './find-chromium.ts';

test('a Chromium that the environment names is taken before any other', () => {
  assert.equal(findChromium({ MINKA_CHROMIUM: process.execPath, PATH: '' }), process.execPath);
  assert.equal(findChromium({ CHROME_PATH: process.execPath, PATH: '' }), process.execPath);
});

test('a named Chromium that is not there is not replaced by another one', () => {
  const elsewhere = dirname(process.execPath);
  assert.equal(findChromium({ MINKA_CHROMIUM: '/no/such/program', PATH: elsewhere }), undefined);
});
