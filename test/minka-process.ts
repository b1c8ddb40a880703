import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A Minka that runs as a process of its own, as people run it. */
export type MinkaProcess = Readonly<{
  child: ChildProcess;
  /** Its address, when it has opened; what it said on stderr, when it ended instead. */
  opened: Promise<{ address: string } | { refusal: string; exitCode: number | null }>;
  /** Where the first account is made, once it has said so. */
  setUpLink: Promise<string>;
  ended: Promise<number | null>;
}>;

const cli = fileURLToPath(new URL('../app/cli.ts', import.meta.url));

export function runMinka(
  dataFolder: string,
  more: Record<string, string> = {},
  command = 'start',
): MinkaProcess {
  const child = spawn(process.execPath, [cli, command], {
    env: { MINKA_DATA: dataFolder, MINKA_PORT: '0', MINKA_PROGRAMME: 'none', LANG: 'en', ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let refusal = '';
  const link = Promise.withResolvers<string>();
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    refusal += text;
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  const address = new Promise<{ address: string }>((resolve) => {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const offered = /http:\S+\/set-up\/\S+(?=\n)/.exec(said)?.[0];
      if (offered !== undefined) link.resolve(offered);
      const found = /http:\S+/.exec(said)?.[0];
      if (found !== undefined && said.includes('\n')) resolve({ address: found });
    });
  });
  const opened = Promise.race([address, ended.then((exitCode) => ({ refusal: refusal.trim(), exitCode }))]);
  return { child, opened, ended, setUpLink: link.promise };
}

/** Adds an account as whoever runs the machine does, without a browser. */
export function addUser(
  dataFolder: string,
  { email, role, scope, password }: Readonly<Record<'email' | 'role' | 'scope' | 'password', string>>,
  more: Record<string, string> = {},
): void {
  const words = ['user', 'add', '--email', email, '--role', role, '--scope', scope, '--password-stdin'];
  const env = { MINKA_DATA: dataFolder, MINKA_PROGRAMME: 'none', LANG: 'en', ...more };
  execFileSync(process.execPath, [cli, ...words], {
    env,
    input: password,
    stdio: ['pipe', 'ignore', 'pipe'],
  });
}

/** A data folder that goes with the process that made it, together with a database that was left running in it. */
export function throwawayDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'minka-life-'));
  process.once('exit', () => {
    const pid = postmasterPid(folder);
    if (pid !== undefined) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It had ended.
      }
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  });
  return folder;
}

/** The number of the database's process, as the data folder tells it. */
export function postmasterPid(dataFolder: string): number | undefined {
  try {
    return Number(readFileSync(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  } catch {
    return undefined;
  }
}
