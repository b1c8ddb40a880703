import type { ReactNode } from 'react';
import type { SentFile } from './file-field.tsx';

/** One paper that is asked for. */
export type EvidenceSlot = {
  id: string;
  /** What it is called: "Contract". */
  kind: string;
  /** What it has to show. */
  what?: ReactNode;
  /** Whether it may be several files: the pages of a contract, photographed one by one. */
  several: boolean;
  /** Whether it is given, or left empty with a reason; otherwise it may be left out in silence. */
  required: boolean;
};

/** What stands in a slot before it is recorded. */
export type SlotDraft = {
  files: readonly SentFile[];
  /** Why it is left empty, as far as it is written; undefined while it is not to be left empty. */
  omission: string | undefined;
};

/** How long a reason is that the server takes, in characters. */
export const shortestReason = 3;
export const longestReason = 1_000;

/** What a slot still waits for before the form can be sent. */
export type SlotWant = 'file' | 'reason' | 'arrival' | 'again';

/**
 * A file that did not arrive and could is not forgotten in silence: it is sent again or taken out. One that was refused for
 * what it is has said so, and holds nothing up beside another that was kept.
 */
export function slotWant(
  { required }: Pick<EvidenceSlot, 'required'>,
  { files, omission }: SlotDraft,
): SlotWant | undefined {
  if (omission !== undefined) return omission.trim().length < shortestReason ? 'reason' : undefined;
  if (files.some(({ state }) => state === 'waiting' || state === 'sending')) return 'arrival';
  if (files.some((file) => file.state !== 'kept' && !isRefusedForGood(file))) return 'again';
  return required && !files.some(({ state }) => state === 'kept') ? 'file' : undefined;
}

/** Whether more may be given: one file only is replaced by taking it out, not by forgetting it. */
export function takesMore(
  { several }: Pick<EvidenceSlot, 'several'>,
  { files, omission }: SlotDraft,
): boolean {
  if (omission !== undefined) return false;
  return several || files.every(isRefusedForGood);
}

/** Whether it may be left empty with a reason: nothing was given that could still arrive. */
export function mayOmit(
  { required }: Pick<EvidenceSlot, 'required'>,
  { files, omission }: SlotDraft,
): boolean {
  return required && omission === undefined && files.every(isRefusedForGood);
}

/** Refused for what it is: sending it again changes nothing. */
export function isRefusedForGood(file: SentFile): boolean {
  return file.state === 'refused' && !file.again;
}

/** The part of what is recorded that says on what it rests. */
export type GivenEvidence = {
  evidence: { slot: string; file: string }[];
  omitted: { slot: string; reason: string }[];
};

/** What the slots come to once none of them wants anything. */
export function givenEvidence(
  slots: readonly Pick<EvidenceSlot, 'id'>[],
  draftOf: (slot: string) => SlotDraft,
): GivenEvidence {
  const given: GivenEvidence = { evidence: [], omitted: [] };
  for (const { id: slot } of slots) {
    const { files, omission } = draftOf(slot);
    if (omission !== undefined) {
      given.omitted.push({ slot, reason: omission.trim() });
      continue;
    }
    for (const file of files) if (file.state === 'kept') given.evidence.push({ slot, file: file.file });
  }
  return given;
}
