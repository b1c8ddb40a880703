import { useTranslation } from 'react-i18next';
import { DetailPanel } from '#web/ui/detail-panel.tsx';
import { InviteForm } from './invite-form.tsx';
import type { Giveable } from './role-fields.tsx';
import { useAccountsSearch } from './use-accounts-search.ts';

/** The form of an invitation beside the list of people. */
export function InviteDetail({ give }: { give: Giveable }) {
  const { t } = useTranslation('web');
  const search = useAccountsSearch();
  return (
    <DetailPanel
      id="invite"
      title={t('access.invite.title')}
      closeHref={search.hrefOf(undefined)}
      closeLabel={t('access.accounts.back')}
      onClose={search.close}
    >
      <div className="mk-detail-part">
        <InviteForm give={give} />
      </div>
    </DetailPanel>
  );
}
