import { useTranslation } from 'react-i18next';
import type { SlotShape } from '#kernel/fact/contract.ts';
import type { EvidenceSlot } from '#web/ui/slot-draft.ts';

/** The slots of a contract as the fields and lists of papers take them. */
export function useSlots(): (slots: readonly SlotShape[], required?: boolean) => EvidenceSlot[] {
  const { t } = useTranslation('programme');
  return (slots, required = true) =>
    slots.map(({ id, type, what, several }) => ({
      id,
      kind: t(`page.calendar.evidence.${type}`),
      what,
      several,
      required,
    }));
}
