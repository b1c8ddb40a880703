import { buildProgram } from './build-program.ts';
import { buildWebClient } from './build-web.ts';

// `npm ci` calls this file through `prepare`. What vite finds wrong it says itself; a stack of ours would only hide it.
try {
  await buildWebClient();
  await buildProgram();
} catch (error) {
  process.stderr.write(`Minka could not be built.\n${String(error)}\n`);
  process.exitCode = 1;
}
