import { readSnapshot } from '#kernel/db/identity.ts';
import { runAction } from '#kernel/run-action.ts';
import { applyProgramme, readFolder, shippedFolder } from '#programme';
import type { Instance } from './open-instance.ts';
import { programmeUnreadable } from './problems.ts';

/** On an empty instance applies the programme that the configuration names, or the shipped one. */
export async function openProgramme({ config, clock, log, database }: Instance): Promise<void> {
  if (config.programme === 'none') return;
  const known = await readSnapshot(database.kysely, 'instance', (db) =>
    db.selectFrom('programme.programmes').select('slug').limit(1).execute(),
  );
  if (known !== undefined && known.length > 0) return;
  const folder = config.programme ?? (await shippedFolder());
  if (folder === null) return;
  const read = await readFolder(folder);
  if ('problems' in read) throw programmeUnreadable({ folder });
  const applied = await runAction(
    database.kysely,
    applyProgramme,
    { files: read.files },
    { clock, actor: 'minka' },
  );
  log.info(applied, 'the programme was applied');
}
