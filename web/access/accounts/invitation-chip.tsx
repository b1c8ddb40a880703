import { useTranslation } from 'react-i18next';
import type { InvitationShape } from '#kernel/auth/contract.ts';
import { StateChip } from '#web/ui/state-chip.tsx';
import type { Shape } from '#web/ui/state-mark.tsx';

const shapes: Record<InvitationShape['state'], Shape> = {
  open: 'pace',
  accepted: 'met',
  withdrawn: 'noev',
  expired: 'idle',
};

/** What became of an invitation, by shape and word. */
export function InvitationChip({ state }: Pick<InvitationShape, 'state'>) {
  const { t } = useTranslation('web');
  return <StateChip shape={shapes[state]} label={t(`access.invitations.states.${state}`)} />;
}
