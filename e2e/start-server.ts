/**
 * The Minka of the journeys: on a free port of loopback, with a data folder of its own that goes when it ends, on a
 * day that never changes. Started and stopped (SIGTERM) by Playwright.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const data = mkdtempSync(join(tmpdir(), 'minka-e2e-'));
const server = spawn(join(import.meta.dirname, '..', 'bin', 'minka'), ['start'], {
  stdio: ['ignore', 'inherit', 'inherit'],
  env: {
    ...process.env,
    MINKA_HOST: '127.0.0.1',
    MINKA_PORT: String(await freePort()),
    MINKA_DATA: data,
    MINKA_TODAY: '2026-03-15',
    // An instance of the developer's own must not be reached by a test.
    DATABASE_URL: '',
    MINKA_APP_DATABASE_URL: '',
    MINKA_AUTH_DATABASE_URL: '',
    MINKA_JOBS_DATABASE_URL: '',
    MINKA_SECRET: '',
    SMTP_URL: '',
    MINKA_MAIL_FROM: '',
    MINKA_BASE_URL: '',
    MINKA_PROGRAMME: '',
  },
});
// The signal reaches the whole process group; this process stays until the server has closed its database.
process.on('SIGTERM', () => server.kill('SIGTERM')).on('SIGINT', () => server.kill('SIGTERM'));
server.on('exit', (code) => {
  rmSync(data, { recursive: true, force: true });
  process.exitCode = code ?? 1;
});

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('no port was given'));
        else resolve(address.port);
      });
    });
  });
}
