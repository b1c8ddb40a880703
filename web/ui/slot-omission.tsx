import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceSlotEntryProps } from './evidence-slot.tsx';
import { longestReason } from './slot-draft.ts';
import { TextArea } from './text-area.tsx';

export type SlotOmissionProps = Pick<EvidenceSlotEntryProps, 'slot' | 'error' | 'signer' | 'onOmit'> & {
  reason: string;
};

/** The reason why a paper is not given, which whoever records signs. */
export function SlotOmission({ slot, reason, error, signer, onOmit }: SlotOmissionProps) {
  const { t } = useTranslation('web');
  // Somebody who comes back to a draft did not ask for it just now.
  const [isNew] = useState(reason === '');
  return (
    <div className="mk-slot-omission">
      <TextArea
        label={t('evidence.reason')}
        hint={signer === undefined ? t('evidence.reasonHint') : t('evidence.signed', { name: signer })}
        error={error}
        value={reason}
        maxLength={longestReason}
        takesFocus={isNew}
        onChange={(next) => onOmit(slot.id, next)}
      />
      <div className="mk-slot-quiet">
        <Button variant="subtle" size="compact-sm" onClick={() => onOmit(slot.id, undefined)}>
          {t('evidence.giveAfterAll')}
        </Button>
      </div>
    </div>
  );
}
