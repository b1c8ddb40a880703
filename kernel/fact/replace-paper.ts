import type { ActionContext } from '#kernel/action.ts';
import { findFile } from '#kernel/files/find-file.ts';
import { subjectUnknown } from '#kernel/http/problems.ts';
import { invariant } from '#kernel/invariant.ts';
import { fileUnknown, paperReplaced } from './problems.ts';

/**
 * Lets another file take the place of a paper of a fact. The fact stands as it was recorded, and the paper before it can
 * still be read.
 */
export async function replacePaper(
  context: ActionContext,
  { fact, evidence, file }: Readonly<{ fact: string; evidence: string; file: string }>,
): Promise<void> {
  const { db, programme, identity, now, actor, newId } = context;
  invariant(programme !== null, 'a paper is replaced in a programme');
  const before = await db
    .selectFrom('facts.evidence')
    .select(['slot', 'replaced_at', 'replaced_by'])
    .where('programme_id', '=', programme.id)
    .where('fact_id', '=', fact)
    .where('id', '=', evidence)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (before === undefined) throw subjectUnknown({});
  if (before.replaced_at !== null) throw paperReplaced({ by: before.replaced_by ?? '' });
  if ((await findFile(db, file)) === undefined) {
    throw fileUnknown({}, { errors: [{ path: 'body.file', message: '' }] });
  }
  const signed = { recorded_at: now.toString(), recorded_by: actor };
  await db
    .updateTable('facts.evidence')
    .set({ replaced_at: now.toString(), replaced_by: actor })
    .where('programme_id', '=', programme.id)
    .where('id', '=', evidence)
    .execute();
  await db
    .insertInto('facts.evidence')
    .values({
      programme_id: programme.id,
      id: newId(),
      fact_id: fact,
      slot: before.slot,
      file_id: file,
      ...signed,
      recorded_by_account: identity.kind === 'person' ? identity.accountId : null,
      replaces_id: evidence,
      replaced_at: null,
      replaced_by: null,
    })
    .execute();
}
