import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** A Minka of one journey, with the path of its set-up link as long as nobody has set it up. */
export type NewMinka = Readonly<{ address: string; setUp: string; stop: () => Promise<void> }>;

/** When it is, on which data and at which port, for a journey in which time passes, and whether it is set up by then. */
export type Later = Readonly<{ moment: string; data: string; port: number; isSetUp: boolean }>;

/** Starts it, as a process of its own, and waits until it has said where it is. */
export async function newMinka(later?: Later): Promise<NewMinka> {
  const at = later === undefined ? [] : [later.moment, later.data, String(later.port)];
  const server = spawn(process.execPath, [join(import.meta.dirname, 'start-server.ts'), ...at], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const stop = () => {
    server.kill('SIGTERM');
    return ended;
  };
  let printed = '';
  for await (const chunk of server.stdout) {
    printed += String(chunk);
    const [, address] = /(http:\/\/[\w.:-]+)/.exec(printed) ?? [];
    const [, setUp] = /(\/set-up\/[\w-]+)\s/.exec(printed) ?? [];
    if (address !== undefined && (setUp !== undefined || later?.isSetUp === true)) {
      server.stdout.resume();
      return { address, setUp: setUp ?? '', stop };
    }
  }
  throw new Error(`Minka did not start: ${printed}`);
}
