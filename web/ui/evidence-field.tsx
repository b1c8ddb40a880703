import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type EvidenceActs, EvidenceSlotEntry } from './evidence-slot.tsx';
import type { EvidenceSlot, SlotDraft } from './slot-draft.ts';
import { useWritingClosed } from './writing.tsx';
import './evidence-field.css';

export type EvidenceFieldProps = EvidenceActs & {
  slots: readonly EvidenceSlot[];
  draftOf: (slot: string) => SlotDraft;
  errorOf: (slot: string) => string | undefined;
  /** How often it was tried to send the form: each time the first slot that is wrong takes the focus. */
  tries: number;
  /** What files may be and how large. */
  hint?: ReactNode;
  /** Endings that may be chosen, as a file input has them. */
  accept?: string | undefined;
  /** Why nothing may be given here; without it something may. */
  closed?: string | undefined;
  /** In whose name a reason is signed. */
  signer?: string | undefined;
};

/** Asks for the papers on which a fact rests: one slot for each, with its files or the reason why there is none. */
export function EvidenceField({
  slots,
  draftOf,
  errorOf,
  tries,
  hint,
  closed: notAllowed,
  ...props
}: EvidenceFieldProps) {
  const { t } = useTranslation('web');
  const id = useId();
  const closed = useWritingClosed() ?? notAllowed;
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (tries > 0) root.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: several questions of a form under one name
    <div ref={root} className="mk-evidence" role="group" aria-labelledby={id}>
      <div className="mk-evidence-head">
        <b id={id}>{t('evidence.title')}</b>
        {(closed ?? hint) !== undefined && <span className="mk-entry-hint">{closed ?? hint}</span>}
      </div>
      {slots.map((slot) => (
        <EvidenceSlotEntry
          key={slot.id}
          slot={slot}
          draft={draftOf(slot.id)}
          error={errorOf(slot.id)}
          accept={props.accept}
          closed={closed !== undefined}
          signer={props.signer}
          onChoose={props.onChoose}
          onStop={props.onStop}
          onRemove={props.onRemove}
          onAgain={props.onAgain}
          onOmit={props.onOmit}
        />
      ))}
    </div>
  );
}
