import type { EvidenceSlot } from '#web/ui/slot-draft.ts';
import type { UnitsData } from '../units-page.tsx';

type Asked = UnitsData['slots']['fill'];

/** The papers that a form asks for. A correction keeps the papers of what it corrects, so that it needs none. */
export function askedSlots(slots: Asked, corrects: object | undefined): readonly EvidenceSlot[] {
  return slots.map(({ id, what, several, required }) => ({
    id,
    kind: what,
    several,
    required: required && corrects === undefined,
  }));
}
