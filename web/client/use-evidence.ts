import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceFieldProps } from '#web/ui/evidence-field.tsx';
import type { SentFile } from '#web/ui/file-field.tsx';
import { sizeOf } from '#web/ui/file-size.tsx';
import { useFormat } from '#web/ui/format.tsx';
import {
  type EvidenceSlot,
  type GivenEvidence,
  givenEvidence,
  isRefusedForGood,
  type SlotDraft,
  slotWant,
} from '#web/ui/slot-draft.ts';
import { useSession } from './session.ts';
import { type Uploads, useUploads } from './use-uploads.ts';

export type EvidenceOptions = {
  slots: readonly EvidenceSlot[];
  /** The cluster to which the fact belongs; the whole programme where it is left out. */
  cluster?: string;
  /** What a record that is corrected rests on: it stays, unless it is taken out. */
  before?: Before | undefined;
  /** What the server said is wrong, from the action that sends the form. */
  errorAt?: (field: string) => string | undefined;
};

export type Before = {
  papers: readonly { id: string; slot: string; file: { id: string; name: string; sizeBytes: number } }[];
  omissions: readonly { slot: string; reason: string }[];
};

export type Evidence = {
  /** For `<EvidenceField {...evidence.field} />`. */
  field: EvidenceFieldProps;
  /** `evidence` and `omitted` as every endpoint that records takes them. */
  given: GivenEvidence;
  /** Whether the form can be sent; where it cannot, each slot says from now on what it waits for. */
  isReady: () => boolean;
};

/** The papers of a form: each is sent when it is chosen, and named by its id when the form is. */
export function useEvidence({ slots, errorAt, before, ...belongs }: EvidenceOptions): Evidence {
  const { t } = useTranslation('web');
  const uploads = useUploads(belongs);
  const hint = useTermsInWords(uploads);
  const signer = useSession().data?.account?.name;
  const [omissions, setOmissions] = useState<Readonly<Record<string, string | undefined>>>(() =>
    Object.fromEntries((before?.omissions ?? []).map(({ slot, reason }) => [slot, reason])),
  );
  const [papers, setPapers] = useState(before?.papers ?? []);
  const [tries, setTries] = useState(0);
  const draftOf = (slot: string): SlotDraft => ({
    files: [
      ...papers.filter((paper) => paper.slot === slot).map(presentPaper),
      ...uploads.files.filter((file) => file.slot === slot),
    ],
    omission: omissions[slot],
  });
  // What was refused for what it is gives way to the next try.
  const takeOutRefused = (slot: string) => {
    for (const file of draftOf(slot).files) if (isRefusedForGood(file)) uploads.remove(file.id);
  };
  const errorOf = (id: string) => {
    const slot = slots.find((each) => each.id === id);
    const want = tries === 0 || slot === undefined ? undefined : slotWant(slot, draftOf(id));
    return want === undefined ? errorAt?.(`evidence.${id}`) : t(`evidence.want.${want}`);
  };
  return {
    field: {
      slots,
      draftOf,
      errorOf,
      tries,
      hint,
      accept: uploads.accept,
      closed: uploads.mayAdd === false ? t('evidence.mayNotAdd') : undefined,
      signer,
      onChoose: (slot, files) => {
        takeOutRefused(slot);
        uploads.choose(files, slot);
      },
      onStop: uploads.stop,
      onRemove: (id) => {
        if (papers.some((paper) => paper.id === id)) setPapers((all) => all.filter((one) => one.id !== id));
        else uploads.remove(id);
      },
      onAgain: uploads.again,
      onOmit: (slot, reason) => {
        takeOutRefused(slot);
        setOmissions((before) => ({ ...before, [slot]: reason }));
      },
    },
    given: givenEvidence(slots, draftOf),
    isReady: () => {
      setTries((before) => before + 1);
      return slots.every((slot) => slotWant(slot, draftOf(slot.id)) === undefined);
    },
  };
}

/** A paper that the server has already. */
function presentPaper({ id, file }: Before['papers'][number]): SentFile {
  return { id, name: file.name, sizeBytes: file.sizeBytes, state: 'kept', file: file.id };
}

/** What may be given, and how large; nothing until the server told. */
function useTermsInWords({ largestBytes }: Pick<Uploads, 'largestBytes'>): string | undefined {
  const { t } = useTranslation('web');
  const format = useFormat();
  if (largestBytes === undefined) return undefined;
  const [value, unit] = sizeOf(largestBytes);
  return t('evidence.terms', { size: `${format.number(value)} ${unit}` });
}
