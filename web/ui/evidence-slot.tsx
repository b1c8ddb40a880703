import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStanding } from './file-field.tsx';
import type { EvidenceSlot, SlotDraft } from './slot-draft.ts';
import { SlotFiles } from './slot-files.tsx';
import { SlotOmission } from './slot-omission.tsx';
import { StateMark } from './state-mark.tsx';

export type EvidenceActs = {
  onChoose: (slot: string, files: readonly File[]) => void;
  onStop: (id: string) => void;
  onRemove: (id: string) => void;
  onAgain: (id: string) => void;
  /** Why a slot is left empty; undefined once it is not to be. */
  onOmit: (slot: string, reason: string | undefined) => void;
};

export type EvidenceSlotEntryProps = EvidenceActs & {
  slot: EvidenceSlot;
  draft: SlotDraft;
  /** What is wrong with it, once it was tried to send the form. */
  error: string | undefined;
  accept: string | undefined;
  closed: boolean;
  /** In whose name a reason is signed. */
  signer: string | undefined;
};

/** One paper that is asked for: the files given for it, or the signed reason why there is none. */
export function EvidenceSlotEntry(props: EvidenceSlotEntryProps) {
  const { slot, draft } = props;
  const id = useId();
  const root = useRef<HTMLElement>(null);
  return (
    // biome-ignore lint/a11y/useSemanticElements: one of several questions of a form, each with its parts
    <section
      ref={root}
      className="mk-slot"
      role="group"
      tabIndex={-1}
      aria-labelledby={`${id}-kind`}
      aria-describedby={slot.what === undefined ? undefined : `${id}-what`}
    >
      <div className="mk-slot-head">
        <b id={`${id}-kind`}>{slot.kind}</b>
        <SlotState slot={slot} draft={draft} />
      </div>
      {slot.what !== undefined && (
        <p className="mk-secondary mk-sm" id={`${id}-what`}>
          {slot.what}
        </p>
      )}
      {draft.omission === undefined ? (
        // What was pressed is gone with its row or its button: the focus goes to what it stood in.
        <SlotFiles {...props} onGone={() => root.current?.focus({ preventScroll: true })} />
      ) : (
        <SlotOmission {...props} reason={draft.omission} />
      )}
      <p className="mk-hidden" role="status">
        {useStanding(draft.files)}
      </p>
    </section>
  );
}

/** How it stands with one paper, by shape and word. */
function SlotState({
  slot: { required },
  draft: { files, omission },
}: Pick<EvidenceSlotEntryProps, 'slot' | 'draft'>) {
  const { t } = useTranslation('web');
  const count = files.filter(({ state }) => state === 'kept').length;
  const [shape, words] =
    omission !== undefined
      ? (['noev', t('evidence.state.omitted')] as const)
      : count > 0
        ? (['met', t('evidence.state.given', { count })] as const)
        : (['idle', t(required ? 'evidence.state.missing' : 'evidence.state.optional')] as const);
  return (
    <span className="mk-slot-state">
      <StateMark shape={shape} size={14} />
      {words}
    </span>
  );
}
