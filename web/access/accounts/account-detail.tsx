import { useTranslation } from 'react-i18next';
import type { MemberShape } from '#kernel/auth/contract.ts';
import { DetailPanel, DetailPart } from '#web/ui/detail-panel.tsx';
import { Facts } from '#web/ui/facts.tsx';
import { StateChip } from '#web/ui/state-chip.tsx';
import { AccountActions } from './account-actions.tsx';
import { GiveRoleForm } from './give-role-form.tsx';
import { GrantList } from './grant-list.tsx';
import type { Giveable } from './role-fields.tsx';
import { useAccountsSearch } from './use-accounts-search.ts';

/** One person: the roles held, to come and ended, and what the reader may do about them. */
export function AccountDetail({ person, give }: { person: MemberShape; give: Giveable }) {
  const { t } = useTranslation('web');
  const search = useAccountsSearch();
  const { account, name, email, active, grants, can } = person;
  return (
    <DetailPanel
      id={account}
      overline={!active && <StateChip shape="noev" label={t('access.accounts.inactive')} />}
      title={name}
      closeHref={search.hrefOf(undefined)}
      closeLabel={t('access.accounts.back')}
      onClose={search.close}
    >
      <DetailPart title={t('access.accounts.account')}>
        <Facts facts={[{ name: t('access.email'), value: email }]} />
      </DetailPart>
      {(['current', 'coming', 'ended'] as const).map((state) => {
        const held = grants.filter((grant) => grant.state === state);
        return (
          held.length > 0 && (
            <DetailPart key={state} title={t(`access.accounts.grants.${state}`)}>
              <GrantList grants={held} mayEnd={can.endGrants} />
            </DetailPart>
          )
        );
      })}
      {give.length > 0 && active && (
        <DetailPart title={t('access.give.more')}>
          <GiveRoleForm account={account} give={give} />
        </DetailPart>
      )}
      <AccountActions person={person} />
    </DetailPanel>
  );
}
