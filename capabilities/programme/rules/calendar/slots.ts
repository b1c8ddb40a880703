import type { Text } from '../format/text.ts';

/** A place for a paper that an obligation asks for. */
export type EvidenceSlot = Readonly<{ id: string; type: string; what: Text; several: boolean }>;

/**
 * The slots of an obligation, each named by its type, so that papers keep their place when a revision words them
 * differently: `report`, and `report-2` for a second one.
 */
export function slotsOf(
  evidence: readonly Readonly<{ type: string; what: Text; several?: boolean | undefined }>[],
): EvidenceSlot[] {
  return evidence.map(({ type, what, several = false }, index) => {
    const before = evidence.slice(0, index).filter((one) => one.type === type).length;
    return { id: before === 0 ? type : `${type}-${before + 1}`, type, what, several };
  });
}
