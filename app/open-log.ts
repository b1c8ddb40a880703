import { existsSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import pino, { type Logger } from 'pino';

const largestLog = 10 * 1024 * 1024;

/**
 * The log of this process, in the data folder and, if asked, on the terminal. One earlier file is kept; it is turned
 * over at a start, so that no process loses the file under its hands.
 */
export function openLog(dataFolder: string, verbose: boolean): Logger {
  const folder = join(dataFolder, 'logs');
  for (const name of ['minka.log', 'postgres.log']) turnOver(join(folder, name));
  const file = pino.destination({
    dest: join(folder, 'minka.log'),
    mkdir: true,
    append: true,
    mode: 0o600,
    sync: true,
  });
  const streams = verbose ? [{ stream: file }, { stream: process.stderr }] : [{ stream: file }];
  return pino(
    { base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime },
    pino.multistream(streams),
  );
}

function turnOver(path: string): void {
  if (existsSync(path) && statSync(path).size > largestLog) renameSync(path, `${path}.1`);
}
