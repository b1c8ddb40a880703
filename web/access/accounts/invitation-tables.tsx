import { useTranslation } from 'react-i18next';
import type { InvitationShape } from '#kernel/auth/contract.ts';
import { ActButton } from '#web/ui/act-button.tsx';
import { Card } from '#web/ui/card.tsx';
import { type DataColumn, DataTable } from '#web/ui/data-table.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { useFormat } from '#web/ui/format.tsx';
import type { AccountsData } from '../accounts-page.tsx';
import { useRoleWords } from '../use-role-words.ts';
import { InvitationChip } from './invitation-chip.tsx';
import { useAccountsSearch } from './use-accounts-search.ts';

/** Invitations that wait for an answer, and below them what became of the others. */
export function InvitationTables({ data: { invitations, can } }: { data: AccountsData }) {
  const { t } = useTranslation('web');
  const search = useAccountsSearch();
  const open = invitations.filter(({ state }) => state === 'open');
  const settled = invitations.filter(({ state }) => state !== 'open');
  return (
    <>
      <Card title={t('access.invitations.open')} note={open.length} padded={open.length === 0}>
        {open.length === 0 ? (
          <EmptyState
            title={t('access.invitations.none')}
            action={
              can.give.length > 0 && (
                <ActButton href={search.hrefOf('invite')}>{t('access.accounts.invite')}</ActButton>
              )
            }
          >
            {t('access.invitations.noneText')}
          </EmptyState>
        ) : (
          <InvitationTable caption={t('table.of', { title: t('access.invitations.open') })} rows={open} />
        )}
      </Card>
      {settled.length > 0 && (
        <Card title={t('access.invitations.settled')} note={settled.length}>
          <InvitationTable
            caption={t('table.of', { title: t('access.invitations.settled') })}
            rows={settled}
          />
        </Card>
      )}
    </>
  );
}

function InvitationTable({ caption, rows }: { caption: string; rows: readonly InvitationShape[] }) {
  const { t } = useTranslation('web');
  const format = useFormat();
  const words = useRoleWords();
  const search = useAccountsSearch();
  const columns: readonly DataColumn<InvitationShape>[] = [
    {
      id: 'email',
      head: t('access.email'),
      phone: 'title',
      cell: ({ id, email }) => (
        <a className="access-name" href={search.hrefOf(id)}>
          {email}
        </a>
      ),
    },
    {
      id: 'role',
      head: t('access.role'),
      phone: 'second',
      cell: (one) => (
        <>
          {words.held(one)} <span className="mk-muted mk-sm">{words.period(one)}</span>
        </>
      ),
    },
    {
      id: 'by',
      head: t('access.invitedBy'),
      phone: 'hidden',
      cell: ({ invitedBy, invitedAt }) => (
        <>
          {invitedBy}
          <small>{format.instant(invitedAt)}</small>
        </>
      ),
    },
    {
      id: 'expires',
      head: t('access.expires'),
      phone: 'hidden',
      cell: ({ expiresAt }) => <span className="mk-nowrap">{format.instant(expiresAt)}</span>,
    },
    {
      id: 'state',
      head: t('access.invitations.state'),
      phone: 'end',
      cell: (one) => <InvitationChip state={one.state} />,
    },
  ];
  return (
    <div className="access-accounts">
      <DataTable
        caption={caption}
        // Beside an open detail there is room for what tells them apart.
        columns={search.open === undefined ? columns : columns.filter(({ phone }) => phone !== 'hidden')}
        rows={rows}
        rowId={({ id }) => id}
        selectedId={search.open}
      />
    </div>
  );
}
