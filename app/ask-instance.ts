import { randomUUID } from 'node:crypto';
import { actAsKernel, enterProgramme, findProgramme, transact } from '#kernel/db/identity.ts';
import { programmeUnknown } from '#kernel/http/problems.ts';
import { slugOf } from '#kernel/http/slug-of.ts';
import { machineActing } from '#kernel/run-action.ts';
import { answerInside } from '#kernel/run-query.ts';
import type { AskQuery } from '#programme/command-line';
import type { Config } from './config.ts';
import { openInstance } from './open-instance.ts';

/**
 * Opens the instance's database for what a command reads, beside a running server too. Queries are answered as over
 * HTTP, to whoever runs the machine and so may see everything.
 */
export async function askInstance<T>(
  config: Config,
  command: string,
  work: (ask: AskQuery) => Promise<T>,
): Promise<T> {
  const { clock, database } = await openInstance(config, command, { asGuest: true, verbose: false });
  const ask: AskQuery = (query, { params, query: asked }) =>
    transact(database.kysely, 'snapshot', async (db) => {
      await actAsKernel(db);
      const slug = slugOf(query.endpoint, params);
      const programme = slug === undefined ? null : await findProgramme(db, slug);
      if (programme === undefined) throw programmeUnknown({ slug: slug ?? '' });
      if (programme !== null) await enterProgramme(db, programme.id);
      const acting = machineActing(clock, `minka ${command}`, randomUUID());
      const asking = { ...acting, locale: config.locale, programme };
      const { answer } = await answerInside(db, query, { params, query: asked }, asking);
      // The query answers what its endpoint says; encoding drops what that does not name.
      return query.endpoint.response.encode(answer) as never;
    });
  try {
    return await work(ask);
  } finally {
    await database.close();
  }
}
