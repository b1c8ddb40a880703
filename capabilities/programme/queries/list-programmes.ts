import { sql } from 'kysely';
import { defineQuery } from '#kernel/query.ts';
import { listProgrammes } from '../contract.ts';
import { sayIn } from '../words/speaker.ts';
import { parsedProgramme } from './parsed-programmes.ts';

/** The programmes of the instance, by name. */
export const programmesOfInstance = defineQuery({
  endpoint: listProgrammes,
  door: 'signed-in',
  async run({ db, locale }) {
    const latest = await db
      .selectFrom('programme.programmes as programme')
      .innerJoin('programme.revisions as revision', 'revision.programme_id', 'programme.id')
      .innerJoin('programme.revision_files as file', (join) =>
        join
          .onRef('file.programme_id', '=', 'revision.programme_id')
          .onRef('file.revision_id', '=', 'revision.id'),
      )
      .distinctOn(['programme.id', 'file.path'])
      .select(['programme.id', 'programme.slug', 'revision.content_sha256', 'file.path', 'file.content'])
      .orderBy('programme.id')
      .orderBy('file.path')
      .orderBy(sql`revision.number desc`)
      .execute();
    const programmes = Map.groupBy(latest, ({ slug }) => slug);
    return {
      programmes: [...programmes]
        .map(([slug, rows]) => {
          const files = new Map(rows.map(({ path, content }) => [path, content]));
          const { programme } = parsedProgramme(rows[0]?.content_sha256 ?? '', files);
          return { slug, name: sayIn(programme.name, locale), code: programme.code ?? null };
        })
        .sort((a, b) => a.name.localeCompare(b.name, locale)),
    };
  },
});
