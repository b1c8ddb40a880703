import { useTranslation } from 'react-i18next';
import { type listAccounts, type MemberShape, type Standing, standings } from '#kernel/auth/contract.ts';
import { Card } from '#web/ui/card.tsx';
import { type DataColumn, DataTable } from '#web/ui/data-table.tsx';
import { useFormat } from '#web/ui/format.tsx';
import { ListFoot } from '#web/ui/list-foot.tsx';
import { StateChip } from '#web/ui/state-chip.tsx';
import type { Listed } from '../../client/use-list.ts';
import { useRoleWords } from '../use-role-words.ts';
import { useAccountsSearch } from './use-accounts-search.ts';
import './account-tables.css';

/** A list for each standing. */
export type MemberLists = Readonly<Record<Standing, Listed<typeof listAccounts>>>;

/** Those who hold a role, and apart from them those who will and those who did. */
export function AccountTables({ lists }: { lists: MemberLists }) {
  const { t } = useTranslation('web');
  const { open } = useAccountsSearch();
  const format = useFormat();
  return standings.map((standing) => {
    const { query, rows, hasMore, isFetchingMore, showMore } = lists[standing];
    const title = t(`access.accounts.standing.${standing}`);
    return (
      rows.length > 0 && (
        <Card key={standing} title={title} note={format.number(query.data?.total.count ?? rows.length)}>
          <AccountTable
            caption={t('table.of', { title })}
            standing={standing}
            rows={rows}
            selectedId={open}
          />
          <ListFoot shown={rows.length} hasMore={hasMore} pending={isFetchingMore} onMore={showMore} />
        </Card>
      )
    );
  });
}

type AccountTableProps = {
  caption: string;
  standing: Standing;
  rows: readonly MemberShape[];
  selectedId: string | undefined;
};

function AccountTable({ caption, standing, rows, selectedId }: AccountTableProps) {
  const { t } = useTranslation('web');
  const search = useAccountsSearch();
  const columns: readonly DataColumn<MemberShape>[] = [
    {
      id: 'person',
      head: t('access.accounts.person'),
      phone: 'title',
      cell: ({ account, name, email }) => (
        <>
          <a className="access-name" href={search.hrefOf(account)}>
            {name}
          </a>
          <small>{email}</small>
        </>
      ),
    },
    {
      id: 'roles',
      head: t('access.accounts.roles'),
      phone: 'second',
      cell: ({ grants }) => <Roles grants={grants} standing={standing} />,
    },
    {
      id: 'state',
      head: <span className="mk-hidden">{t('access.accounts.account')}</span>,
      phone: 'end',
      cell: ({ active }) => !active && <StateChip shape="noev" label={t('access.accounts.inactive')} />,
    },
  ];
  return (
    <div className="access-accounts">
      <DataTable
        caption={caption}
        columns={columns}
        rows={rows}
        rowId={({ account }) => account}
        selectedId={selectedId}
      />
    </div>
  );
}

/** Each role on a line; beside those held now stand those to come, and those that ended only where nothing else is. */
function Roles({ grants, standing }: { grants: MemberShape['grants']; standing: Standing }) {
  const { t } = useTranslation('web');
  const words = useRoleWords();
  const shown = grants.filter(({ state }) => state !== 'ended' || standing === 'ended');
  return (
    <ul className="access-roles">
      {shown.map((grant) => (
        <li key={grant.id}>
          <b>{words.held(grant)}</b>{' '}
          <span>
            {words.period(grant)}
            {grant.state === 'coming' && standing === 'current' && ` · ${t('access.accounts.toCome')}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
