import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listSettings, readConfig, readLocale } from './config.ts';

const errorsOf = (environment: Record<string, string>) => {
  try {
    readConfig(environment);
  } catch (error) {
    // Only problems of the configuration are thrown here; anything else has no list.
    return (error as { errors: { path: string; message: string }[] }).errors;
  }
  return [];
};

test('without any setting Minka listens on loopback and keeps its data beside itself', () => {
  const config = readConfig({});
  assert.equal(config.host, '127.0.0.1');
  assert.equal(config.baseUrl, 'http://127.0.0.1:4321');
  assert.match(config.dataFolder, /[\\/]data$/);
  assert.equal(config.programme, undefined);
  assert.equal(config.databaseUrl, undefined);
});

test('an address that others can reach needs the address by which they come', () => {
  for (const host of ['0.0.0.0', '::', '192.168.1.4', 'minka.example', '127.0.0.1.example']) {
    assert.deepEqual(errorsOf({ MINKA_HOST: host }), [{ path: 'MINKA_BASE_URL', message: 'baseUrl' }], host);
    const config = readConfig({ MINKA_HOST: host, MINKA_BASE_URL: 'https://minka.example' });
    assert.equal(config.host, host);
  }
  assert.deepEqual(errorsOf({ MINKA_HOST: 'a b' })[0], { path: 'MINKA_HOST', message: 'host' });
  for (const host of ['127.0.0.1', '127.1.2.3', '::1', 'localhost']) {
    assert.equal(readConfig({ MINKA_HOST: host }).host, host);
  }
  assert.equal(readConfig({ MINKA_HOST: '::1' }).baseUrl, 'http://[::1]:4321');
});

test('only addresses and networks can be believed as proxies', () => {
  const proxies = (text: string) => readConfig({ MINKA_TRUST_PROXY: text }).trustedProxies;
  assert.deepEqual(proxies(''), []);
  assert.deepEqual(proxies('10.0.0.0/8, ::1'), ['10.0.0.0/8', '::1']);
  assert.deepEqual(errorsOf({ MINKA_TRUST_PROXY: 'everybody' }), [
    { path: 'MINKA_TRUST_PROXY', message: 'proxies' },
  ]);
});

test('all wrong settings are told at once', () => {
  const wrong = {
    MINKA_PORT: '70000',
    MINKA_TODAY: '2026-02-30',
    DATABASE_URL: 'mysql://a@b/c',
    MINKA_BASE_URL: 'x',
  };
  assert.deepEqual(
    errorsOf(wrong).map(({ path, message }) => `${path} ${message}`),
    ['MINKA_PORT port', 'MINKA_BASE_URL address', 'MINKA_TODAY day', 'DATABASE_URL address'],
  );
});

test('the clock is set to a day or to a moment, and not to half of one', () => {
  assert.equal(readConfig({ MINKA_TODAY: '2026-06-30' }).today, '2026-06-30');
  assert.equal(readConfig({ MINKA_TODAY: '2026-06-30T23:59:50-05:00' }).today, '2026-06-30T23:59:50-05:00');
  for (const wrong of ['2026-06-30T23:59', '30/06/2026', '2026-06-31T10:00:00Z']) {
    assert.deepEqual(errorsOf({ MINKA_TODAY: wrong }), [{ path: 'MINKA_TODAY', message: 'day' }]);
  }
});

test('an empty value counts as not set', () => {
  assert.equal(readConfig({ MINKA_PORT: '', MINKA_TODAY: ' ' }).port, 4321);
});

test('the word none is kept, a folder of a programme becomes absolute', () => {
  assert.equal(readConfig({ MINKA_PROGRAMME: 'none' }).programme, 'none');
  assert.match(
    readConfig({ MINKA_PROGRAMME: 'my/programme' }).programme ?? '',
    /^([A-Z]:)?[\\/].*programme$/,
  );
});

test('a file has at most 25 MB, or the megabytes that are set', () => {
  assert.equal(readConfig({}).largestFileBytes, 25_000_000);
  assert.equal(readConfig({ MINKA_FILE_MB: '8' }).largestFileBytes, 8_000_000);
  for (const wrong of ['0', '1.5', '1001', 'much', '-3']) {
    assert.throws(() => readConfig({ MINKA_FILE_MB: wrong }), { code: 'app.config-invalid' }, wrong);
  }
});

test('the list of settings masks passwords and the secret', () => {
  const listed = listSettings({
    MINKA_SECRET: 'a secret of forty letters that nobody sees',
    DATABASE_URL: 'postgres://owner:top:se@cret@db.example/minka?sslmode=require&password=again',
  });
  const url = listed.find(({ name }) => name === 'DATABASE_URL');
  assert.equal(url?.value, 'postgres://owner:•••@db.example/minka?sslmode=require&password=•••');
  assert.equal(url?.isSet, true);
  assert.equal(listed.find(({ name }) => name === 'MINKA_SECRET')?.value, '•••');
  assert.equal(listed.length, 16);
});

test('the terminal speaks Spanish where its locale says so', () => {
  assert.equal(readLocale({ LANG: 'es_PE.UTF-8' }), 'es');
  assert.equal(readLocale({ LANG: 'es_PE.UTF-8', LC_ALL: 'en_US.UTF-8' }), 'en');
  assert.equal(readLocale({}), 'en');
});

test('a server of mail and who writes are named together, and the password of the server is masked', () => {
  const url = 'smtp://minka:top@mail.example:587';
  const from = 'Minka <minka@example.org>';
  assert.deepEqual(readConfig({ SMTP_URL: url, MINKA_MAIL_FROM: from }).mail, { url, from });
  assert.equal(readConfig({}).mail, undefined);
  for (const half of [{ SMTP_URL: url }, { MINKA_MAIL_FROM: from }]) {
    assert.throws(() => readConfig(half), { code: 'app.config-invalid' });
  }
  assert.throws(() => readConfig({ SMTP_URL: url, MINKA_MAIL_FROM: 'nobody' }), {
    code: 'app.config-invalid',
  });
  const shown = listSettings({ SMTP_URL: url }).find(({ name }) => name === 'SMTP_URL');
  assert.equal(shown?.value, 'smtp://minka:•••@mail.example:587');
});
