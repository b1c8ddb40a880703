import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { freshDatabase } from '#test/database.ts';
import { connect, openPool } from './connection.ts';

test('a session that ends while it is in use fails its query and nothing else, and the pool goes on', async () => {
  const { app, superuser } = await freshDatabase();
  const pool = openPool(app, () => undefined);
  const [busy, waiting] = [await pool.connect(), await pool.connect()];
  const ended = [busy, waiting].map((client) => new Promise<void>((resolve) => client.once('end', resolve)));
  const admin = await connect(superuser);
  const asked = busy.query('select pg_sleep(60)');
  const refused = assert.rejects(asked, /terminat/);
  await admin.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where usename = $1 and datname = $2',
    [app.user, app.database],
  );
  await Promise.all([refused, ...ended]);
  busy.release(true);
  waiting.release(true);
  assert.deepEqual((await pool.query('select 1 as one')).rows, [{ one: 1 }]);
  await admin.end();
  await pool.end();
});

test('a server that hangs up on us counts as away', async () => {
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  await assert.rejects(connect({ host: '127.0.0.1', port, user: 'a', password: 'b', database: 'c' }), {
    code: 'database.down',
  });
  server.close();
});
