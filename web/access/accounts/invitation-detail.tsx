import { useTranslation } from 'react-i18next';
import { type InvitationShape, listAccounts, withdrawInvitation } from '#kernel/auth/contract.ts';
import { ConfirmButton } from '#web/ui/confirm-button.tsx';
import { DetailPanel, DetailPart } from '#web/ui/detail-panel.tsx';
import { Facts } from '#web/ui/facts.tsx';
import { useFormat } from '#web/ui/format.tsx';
import { FormNotice } from '../../client/form-notice.tsx';
import { useAction } from '../../client/use-action.ts';
import { useRoleWords } from '../use-role-words.ts';
import { InvitationChip } from './invitation-chip.tsx';
import { useAccountsSearch } from './use-accounts-search.ts';

/** One invitation, and taking it back while nobody has accepted it. */
export function InvitationDetail({ invitation }: { invitation: InvitationShape }) {
  const { t } = useTranslation('web');
  const format = useFormat();
  const words = useRoleWords();
  const search = useAccountsSearch();
  return (
    <DetailPanel
      id={invitation.id}
      overline={<InvitationChip state={invitation.state} />}
      title={invitation.email}
      closeHref={search.hrefOf(undefined)}
      closeLabel={t('access.accounts.back')}
      onClose={search.close}
    >
      <DetailPart title={t('access.invitation.what')}>
        <Facts
          facts={[
            { name: t('access.role'), value: words.role(invitation.role) },
            { name: t('access.where'), value: invitation.scope.name },
            { name: t('access.period'), value: words.period(invitation) },
            {
              name: t('access.invitedBy'),
              value: `${invitation.invitedBy}, ${format.instant(invitation.invitedAt)}`,
            },
            { name: t('access.expires'), value: format.instant(invitation.expiresAt) },
          ]}
        />
      </DetailPart>
      {invitation.mayWithdraw && <Withdraw invitation={invitation} />}
    </DetailPanel>
  );
}

function Withdraw({ invitation }: { invitation: InvitationShape }) {
  const { t } = useTranslation('web');
  const action = useAction(withdrawInvitation, { renews: [listAccounts] });
  return (
    <DetailPart title={t('access.invitations.withdrawTitle')}>
      <div className="mk-stack">
        <FormNotice title={t('access.invitations.withdrawRefused')} error={action.error} />
        <ConfirmButton
          question={t('access.invitations.withdrawQuestion', { email: invitation.email })}
          confirm={t('access.invitations.withdraw')}
          pending={action.pending}
          onConfirm={() => action.act({ params: { invitation: invitation.id } })}
        >
          {t('access.invitations.withdraw')}
        </ConfirmButton>
      </div>
    </DetailPart>
  );
}
