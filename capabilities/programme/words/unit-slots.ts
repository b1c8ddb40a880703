import type { SlotShape } from '#kernel/fact/contract.ts';
import type { Speaker } from './speaker.ts';

type Slot = SlotShape & Readonly<{ required: boolean }>;

/** What can be recorded of posts and offices. */
export type UnitAct = 'fill' | 'leave' | 'open' | 'close';

/**
 * The papers that each asks for. A contract and the minutes of the selection show that a post is filled, so that leaving
 * one out needs a reason; what ends may have no paper, and an office has a lease or is photographed.
 */
export function unitSlots(act: UnitAct, speaker: Speaker): Slot[] {
  const slot = (id: string, type: string, required: boolean): Slot => ({
    id,
    type,
    what: speaker.t(`units.slots.${act}.${id}`),
    several: true,
    required,
  });
  return act === 'fill'
    ? [slot('contract', 'contract', true), slot('selection_minutes', 'minutes', true)]
    : [slot('paper', 'other', false)];
}
