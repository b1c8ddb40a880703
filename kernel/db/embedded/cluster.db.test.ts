import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { connect } from '#kernel/db/connection.ts';
import { clusterConnection, prepareDataFolder, startCluster, superuserName } from './cluster.ts';
import { stopPostmaster } from './postmaster.ts';
import { readSecrets, secretsFile } from './secrets.ts';

test('data of a Minka that had no role of sign-in get it at the next start, and keep their other passwords', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'minka-earlier-'));
  await prepareDataFolder(folder);
  const settings = { fsync: 'off' };
  const first = await startCluster(folder, { settings });
  try {
    const owner = clusterConnection(first.secrets, first.postmaster, 'owner');
    const superuser = { ...owner, user: superuserName, password: first.secrets.superuser };
    const session = await connect(superuser);
    await session.query('drop owned by minka_auth');
    await session.query('drop role minka_auth');
    await session.end();
    const { auth: _, ...earlier } = first.secrets;
    writeFileSync(secretsFile(folder), JSON.stringify(earlier));

    const second = await startCluster(folder, { settings });
    const { auth, ...kept } = second.secrets;
    assert.deepEqual(kept, earlier);
    assert.notEqual(auth, first.secrets.auth);
    assert.deepEqual(await readSecrets(folder), second.secrets);
    assert.equal(statSync(secretsFile(folder)).mode & 0o777, 0o600);
    for (const role of ['owner', 'app', 'auth', 'jobs'] as const) {
      await (await connect(clusterConnection(second.secrets, second.postmaster, role))).end();
    }

    const written = readFileSync(secretsFile(folder), 'utf8');
    assert.deepEqual((await startCluster(folder, { settings })).secrets, second.secrets);
    assert.equal(readFileSync(secretsFile(folder), 'utf8'), written);
  } finally {
    await stopPostmaster(first.postmaster, 'fast');
    rmSync(folder, { recursive: true });
  }
});
