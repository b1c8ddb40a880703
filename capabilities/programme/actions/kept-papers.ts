import type { Given } from '#kernel/fact/checked-evidence.ts';
import { papersOf } from '#kernel/fact/papers-of.ts';
import type { UnitContext } from './unit-place.ts';

type Body = Given & Readonly<{ corrects?: Readonly<{ fact: string }> | undefined }>;

/**
 * The papers of a fact that is recorded. A correction keeps, slot by slot, the papers and reasons of the fact that it takes
 * the place of, unless it brings others: what was wrong is seldom the contract.
 */
export async function keptPapers(context: UnitContext, body: Body): Promise<Given> {
  const { evidence, omitted, corrects } = body;
  if (corrects === undefined) return { evidence, omitted };
  const { db, programme, now } = context;
  const before = (await papersOf(db, programme.id, [corrects.fact], now))(corrects.fact);
  const isOpen = ({ slot }: Readonly<{ slot: string }>) =>
    ![...evidence, ...omitted].some((given) => given.slot === slot);
  return {
    evidence: [
      ...evidence,
      ...before.evidence
        .filter((paper) => isOpen(paper) && paper.replaced === null)
        .flatMap(({ slot, file }) => (file === null ? [] : [{ slot, file: file.id }])),
    ],
    omitted: [...omitted, ...before.omitted.filter(isOpen).map(({ slot, reason }) => ({ slot, reason }))],
  };
}
