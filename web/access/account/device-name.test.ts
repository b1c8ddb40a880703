import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deviceName } from './device-name.ts';

test('a browser is known under the name that people call it, not under those that it also claims', () => {
  const edge =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36 Edg/142.0';
  assert.deepEqual(deviceName(edge), { browser: 'Edge', system: 'Windows' });
  const phone =
    'Mozilla/5.0 (Linux; Android 15; SM-A156M) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Mobile Safari/537.36';
  assert.deepEqual(deviceName(phone), { browser: 'Chrome', system: 'Android' });
  const mac =
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15';
  assert.deepEqual(deviceName(mac), { browser: 'Safari', system: 'macOS' });
});

test('what says nothing of itself has no name', () => {
  assert.equal(deviceName(''), undefined);
  assert.equal(deviceName('curl/8.5.0'), undefined);
});
