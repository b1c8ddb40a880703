import { spawn } from 'node:child_process';

export interface CommandResult {
  /** null when a signal ended it. */
  readonly exitCode: number | null;
  readonly output: string;
  readonly timedOut: boolean;
}

interface CommandOptions {
  readonly limitMs: number;
  readonly env?: NodeJS.ProcessEnv;
}

const GRACE_MS = 5_000;

/**
 * Runs a command to its end and keeps what it said. It has a process group of its own, so that a command that
 * hangs, or an interrupted run, takes its own children (a server, a browser) with it.
 */
export async function runCommand(
  command: string,
  args: readonly string[],
  options: CommandOptions,
): Promise<CommandResult> {
  const child = spawn(command, args, {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(options.env ? { env: options.env } : {}),
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));

  let timedOut = false;
  let grace: NodeJS.Timeout | undefined;
  const signalGroup = (signal: NodeJS.Signals) => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, signal);
  };
  const limit = setTimeout(() => {
    timedOut = true;
    signalGroup('SIGTERM');
    grace = setTimeout(() => signalGroup('SIGKILL'), GRACE_MS);
  }, options.limitMs);
  const interrupt = () => signalGroup('SIGTERM');
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);

  try {
    const exitCode = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    return { exitCode, output: Buffer.concat(chunks).toString('utf8').trim(), timedOut };
  } finally {
    clearTimeout(limit);
    clearTimeout(grace);
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
}
