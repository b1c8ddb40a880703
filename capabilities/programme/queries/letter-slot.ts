import type { SlotShape } from '#kernel/fact/contract.ts';
import type { Speaker } from '../words/speaker.ts';

/** The slot of a letter, which no clause asks for and every answer by letter needs. */
export function letterSlot({ t }: Pick<Speaker, 't'>): SlotShape {
  return { id: 'letter', type: 'letter', what: t('record.slots.letter'), several: false };
}
