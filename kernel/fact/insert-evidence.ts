import type { ActionContext } from '#kernel/action.ts';
import type { Given } from './checked-evidence.ts';

/** Keeps the papers of a fact, and the reasons for those that are missing. */
export async function insertEvidence(
  { db, identity, now, actor, newId }: ActionContext,
  programme: string,
  fact: string,
  { evidence, omitted }: Given,
): Promise<void> {
  const signed = () => ({
    programme_id: programme,
    id: newId(),
    fact_id: fact,
    recorded_at: now.toString(),
    recorded_by: actor,
    recorded_by_account: identity.kind === 'person' ? identity.accountId : null,
  });
  if (evidence.length > 0) {
    const papers = evidence.map(({ slot, file }) => ({
      ...signed(),
      slot,
      file_id: file,
      replaces_id: null,
      replaced_at: null,
      replaced_by: null,
    }));
    await db.insertInto('facts.evidence').values(papers).execute();
  }
  if (omitted.length > 0) {
    const reasons = omitted.map(({ slot, reason }) => ({ ...signed(), slot, reason }));
    await db.insertInto('facts.omissions').values(reasons).execute();
  }
}
