import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** A Minka that nobody has set up yet, with the path of its set-up link. */
export type NewMinka = Readonly<{ address: string; setUp: string; stop: () => void }>;

/** Starts it, as a process of its own, and waits until it has said both. */
export async function newMinka(): Promise<NewMinka> {
  const server = spawn(process.execPath, [join(import.meta.dirname, 'start-server.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  for await (const chunk of server.stdout) {
    printed += String(chunk);
    const [, address, setUp] = /(http:\/\/[\w.:-]+)[\s\S]*?(\/set-up\/[\w-]+)\s/.exec(printed) ?? [];
    if (address !== undefined && setUp !== undefined) {
      server.stdout.resume();
      return { address, setUp, stop: () => server.kill('SIGTERM') };
    }
  }
  throw new Error(`Minka did not start: ${printed}`);
}
