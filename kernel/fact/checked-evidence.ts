import type { ActionContext } from '#kernel/action.ts';
import { findFile } from '#kernel/files/find-file.ts';
import { fileUnknown, slotEmpty, slotTakesOne, slotUnknown } from './problems.ts';

/** A place for a paper. `what` is said to people, in their language. */
export type Slot = Readonly<{ id: string; type: string; what: string; several: boolean }>;

/** The papers that come with a fact, and the reasons why others do not. */
export type Given = Readonly<{
  evidence: readonly Readonly<{ slot: string; file: string }>[];
  omitted: readonly Readonly<{ slot: string; reason: string }>[];
}>;

type Asked = Given & Readonly<{ slots: readonly Slot[]; partly?: boolean }>;

/**
 * Refuses papers that no slot asks for, slots that hold neither paper nor reason, and files that are not in sight. With
 * `partly`, slots may stay open for a later fact.
 */
export async function checkedEvidence(context: ActionContext, asked: Asked): Promise<Given> {
  const { slots, evidence, omitted, partly = false } = asked;
  const named = [...evidence, ...omitted].find(({ slot }) => !slots.some(({ id }) => id === slot));
  if (named !== undefined) throw slotUnknown({ slot: named.slot });
  const given = evidence.filter(isFirst);
  for (const slot of slots) mustFill(slot, given, omitted, partly);
  for (const [index, { file }] of evidence.entries()) {
    if ((await findFile(context.db, file)) !== undefined) continue;
    throw fileUnknown({}, { errors: [{ path: `body.evidence.${index}.file`, message: '' }] });
  }
  // A reason is needed for what is empty only.
  return { evidence: given, omitted: omitted.filter(({ slot }) => !given.some((one) => one.slot === slot)) };
}

function mustFill(slot: Slot, evidence: Given['evidence'], omitted: Given['omitted'], partly: boolean): void {
  const count = evidence.filter((one) => one.slot === slot.id).length;
  const at = { errors: [{ path: `body.evidence.${slot.id}`, message: '' }] };
  if (count > 1 && !slot.several) throw slotTakesOne({ what: slot.what }, at);
  if (count > 0 || partly || omitted.some((one) => one.slot === slot.id)) return;
  throw slotEmpty({ what: slot.what }, at);
}

function isFirst(
  { slot, file }: Given['evidence'][number],
  index: number,
  all: readonly Given['evidence'][number][],
): boolean {
  return all.findIndex((one) => one.slot === slot && one.file === file) === index;
}
