import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setUpMinka } from './sign-in.ts';

/** Before all journeys: sets Minka up and keeps the session, so that each begins signed in. */
export default async function setUpOnce(): Promise<void> {
  const { MINKA_ADDRESS: address, MINKA_SET_UP: path } = process.env;
  if (address === undefined || path === undefined) throw new Error('Minka did not tell how it is set up.');
  const file = join(mkdtempSync(join(tmpdir(), 'minka-signed-in-')), 'state.json');
  writeFileSync(file, JSON.stringify(await setUpMinka(address, path)));
  process.env.MINKA_SIGNED_IN = file;
}
