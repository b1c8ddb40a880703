import { useState } from 'react';
import type { FactShape } from '#kernel/fact/contract.ts';
import { showProgramme } from '#programme/contract';
import { useEndpoint } from '#web/client/use-endpoint.ts';
import { type Evidence, useEvidence } from '#web/client/use-evidence.ts';
import type { EvidenceSlot, GivenEvidence } from '#web/ui/slot-draft.ts';

export type FactDraftOptions = {
  slots: readonly EvidenceSlot[];
  /** The cluster to which it belongs; the whole programme where it is null. */
  cluster?: string | null | undefined;
  /** The record whose place it takes: the form opens with what that one says. */
  corrected?: FactShape | undefined;
  errorAt: (field: string) => string | undefined;
};

export type FactDraft = {
  happenedOn: string;
  setHappenedOn: (day: string) => void;
  today: string;
  evidence: Evidence;
  slots: readonly EvidenceSlot[];
  /** Why the record before it was wrong; undefined where it takes the place of none. */
  why: string | undefined;
  setWhy: (why: string) => void;
  errorAt: (field: string) => string | undefined;
  /** What every endpoint that records a fact takes. */
  recorded: GivenEvidence & { happenedOn: string; corrects?: { fact: string; reason: string } };
};

/** What every form that records a fact asks: the day, the papers, and where it corrects another, why. */
export function useFactDraft({ slots, cluster, corrected, errorAt }: FactDraftOptions): FactDraft {
  const today = useEndpoint(showProgramme).data?.today ?? '';
  const [happenedOn, setHappenedOn] = useState(corrected?.happenedOn ?? today);
  const [why, setWhy] = useState('');
  const evidence = useEvidence({
    slots,
    errorAt,
    ...(cluster == null ? {} : { cluster }),
    before: corrected && {
      papers: corrected.evidence.flatMap(({ id, slot, file, replaced }) =>
        file === null || replaced !== null ? [] : [{ id, slot, file }],
      ),
      omissions: corrected.omitted,
    },
  });
  const corrects = corrected === undefined ? {} : { corrects: { fact: corrected.id, reason: why } };
  return {
    happenedOn,
    setHappenedOn,
    today,
    evidence,
    slots,
    why: corrected === undefined ? undefined : why,
    setWhy,
    errorAt,
    recorded: { happenedOn, ...evidence.given, ...corrects },
  };
}
