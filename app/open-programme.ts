import { randomUUID } from 'node:crypto';
import { readSnapshot } from '#kernel/db/identity.ts';
import { machineActing, runAction } from '#kernel/run-action.ts';
import { applyProgramme, moveDocuments, readFolder, shippedFolder } from '#programme';
import type { Instance } from './open-instance.ts';
import { programmeUnreadable } from './problems.ts';

/**
 * Makes the programmes ready to be served: moves their documents where files lie, and on an empty instance applies the
 * programme that the configuration names; without one, setting up chooses.
 */
export async function openProgramme(instance: Instance): Promise<void> {
  const { config, clock, log, database, files } = instance;
  const moved = await moveDocuments({ kysely: database.kysely, files, clock }, 'minka start');
  if (moved > 0) log.info({ moved }, 'signed documents were moved out of the database');
  if (config.programme === undefined || config.programme === 'none') return;
  const known = await readSnapshot(database.kysely, (db) =>
    db.selectFrom('programme.programmes').select('slug').limit(1).execute(),
  );
  if (known.length > 0) return;
  const folder = config.programme === 'shipped' ? await shippedFolder() : config.programme;
  if (folder === null) return;
  const read = await readFolder(folder);
  if ('problems' in read) throw programmeUnreadable({ folder });
  const acting = machineActing(clock, 'minka start', randomUUID());
  const applied = await runAction(database.kysely, applyProgramme, { files: read.files }, acting);
  log.info(applied, 'the programme was applied');
}
