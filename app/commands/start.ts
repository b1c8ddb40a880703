import { createTexts } from '#kernel/i18n/texts.ts';
import { texts } from '../capabilities.ts';
import { readConfig } from '../config.ts';

/** `minka start`: one line with the address, then it serves until a signal ends it in order. */
export async function startCommand(verbose: boolean): Promise<void> {
  const config = readConfig();
  const { start } = await import('../start.ts');
  const ended = firstSignal();
  const started = await start(config, verbose);
  const t = createTexts(texts, config.locale).t;
  process.stdout.write(`${t('app:start.open', { address: started.address })}\n`);
  const { setUpLink: link } = started;
  if (link !== null) process.stdout.write(`${t('app:start.setUp', { link })}\n`);
  await ended;
  await started.stop();
  process.exit(0);
}

// Listened to from the beginning: a signal while the database starts must not leave it without its keeper.
function firstSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(name, () => resolve());
  });
}
