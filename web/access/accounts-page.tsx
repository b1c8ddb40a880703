import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { listAccounts } from '#kernel/auth/contract.ts';
import type { ResponseOf } from '#kernel/http/endpoint.ts';
import { ActButton } from '#web/ui/act-button.tsx';
import { WithDetail } from '#web/ui/detail-panel.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { PageHead } from '#web/ui/section-head.tsx';
import { Loaded } from '../client/loaded.tsx';
import { usePlace } from '../client/place.ts';
import { useEndpoint } from '../client/use-endpoint.ts';
import { useHref } from '../client/use-href.ts';
import { useList } from '../client/use-list.ts';
import { paths } from '../paths.ts';
import { AccountDetail } from './accounts/account-detail.tsx';
import { AccountTables, type MemberLists } from './accounts/account-tables.tsx';
import { InvitationDetail } from './accounts/invitation-detail.tsx';
import { InvitationTables } from './accounts/invitation-tables.tsx';
import { InviteDetail } from './accounts/invite-detail.tsx';
import type { Giveable } from './accounts/role-fields.tsx';
import { useAccountsSearch } from './accounts/use-accounts-search.ts';

export type AccountsData = ResponseOf<typeof listAccounts>;

/** Who works in the programme, with which roles, and who is invited. */
export function AccountsPage() {
  const { t } = useTranslation('web');
  const lists = {
    current: useList(listAccounts, { standing: 'current' }),
    coming: useList(listAccounts, { standing: 'coming' }),
    ended: useList(listAccounts, { standing: 'ended' }),
  };
  const { query } = lists.current;
  return (
    <>
      <PageHead
        title={t('section.accounts')}
        lede={query.data && <Lede data={query.data} />}
        actions={<Actions data={query.data} />}
      />
      <Loaded query={query} rows={8}>
        {(data) => <People data={data} lists={lists} />}
      </Loaded>
    </>
  );
}

function Lede({ data }: { data: AccountsData }) {
  const { t } = useTranslation('web');
  const open = data.invitations.filter(({ state }) => state === 'open').length;
  return [
    t('access.accounts.count', { count: data.total.count }),
    t('access.accounts.invitedCount', { count: open }),
    data.can.give.length === 0 ? t('access.accounts.givesNone') : '',
  ].join(' ');
}

function Actions({ data }: { data: AccountsData | undefined }) {
  const { t } = useTranslation('web');
  const { programme } = usePlace();
  const href = useHref();
  const search = useAccountsSearch();
  return (
    <>
      <Button component="a" href={href(paths.matrix(programme))}>
        {t('access.matrix.link')}
      </Button>
      {(data?.can.give.length ?? 0) > 0 && search.open !== 'invite' && (
        <ActButton variant="filled" href={search.hrefOf('invite')}>
          {t('access.accounts.invite')}
        </ActButton>
      )}
    </>
  );
}

function People({ data, lists }: { data: AccountsData; lists: MemberLists }) {
  const { t } = useTranslation('web');
  const search = useAccountsSearch();
  const isEmpty = Object.values(lists).every(({ rows }) => rows.length === 0);
  return (
    <WithDetail detail={detailOf(data, lists, search.open)}>
      {isEmpty && (
        <EmptyState
          title={t('access.accounts.none')}
          action={
            data.can.give.length > 0 && (
              <ActButton href={search.hrefOf('invite')}>{t('access.accounts.invite')}</ActButton>
            )
          }
        >
          {t('access.accounts.noneText')}
        </EmptyState>
      )}
      <AccountTables lists={lists} />
      {(!isEmpty || data.invitations.length > 0) && <InvitationTables data={data} />}
    </WithDetail>
  );
}

/** What the address opens: the form of an invitation, an invitation, or an account, also one that no page shows yet. */
function detailOf(
  { invitations, can: { give } }: AccountsData,
  lists: MemberLists,
  open: string | undefined,
): ReactNode {
  if (open === undefined) return null;
  if (open === 'invite') return give.length > 0 && <InviteDetail give={give} />;
  const invitation = invitations.find(({ id }) => id === open);
  if (invitation !== undefined) return <InvitationDetail key={open} invitation={invitation} />;
  const shown = Object.values(lists)
    .flatMap(({ rows }) => rows)
    .find(({ account }) => account === open);
  return shown === undefined ? (
    <FurtherDetail key={open} account={open} give={give} />
  ) : (
    <AccountDetail key={open} person={shown} give={give} />
  );
}

/** An account that stands on a page which was not fetched. */
function FurtherDetail({ account, give }: { account: string; give: Giveable }) {
  const person = useEndpoint(listAccounts, { query: { account } }).data?.rows[0];
  return person && <AccountDetail person={person} give={give} />;
}
