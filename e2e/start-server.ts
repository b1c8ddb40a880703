/**
 * The Minka of the journeys: on a free port of loopback, with a data folder of its own that goes when it ends, from
 * noon of a day that never changes on: what is counted in days is the same at whatever hour the journeys
 * run. Started and stopped (SIGTERM) by Playwright.
 *
 * `start-server.ts MOMENT DATA PORT` starts one at another time, on data that stay and at a port that is known, for a
 * journey in which time passes.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';

const [today = '2026-03-15T12:00:00Z', kept, port] = process.argv.slice(2);
const data = kept ?? mkdtempSync(join(tmpdir(), 'minka-e2e-'));
const server = spawn(join(import.meta.dirname, '..', 'bin', 'minka'), ['start'], {
  stdio: ['ignore', 'inherit', 'inherit'],
  env: {
    ...process.env,
    MINKA_HOST: '127.0.0.1',
    MINKA_PORT: port ?? String(await freePort()),
    MINKA_DATA: data,
    MINKA_TODAY: today,
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
  if (kept === undefined) rmSync(data, { recursive: true, force: true });
  process.exitCode = code ?? 1;
});
