import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { listPeople } from '#kernel/auth/contract.ts';
import type { ResponseOf } from '#kernel/http/endpoint.ts';
import { WithDetail } from '#web/ui/detail-panel.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { PageHead } from '#web/ui/section-head.tsx';
import { Loaded } from '../client/loaded.tsx';
import { usePlace } from '../client/place.ts';
import { useEndpoint } from '../client/use-endpoint.ts';
import { useHref } from '../client/use-href.ts';
import { useList } from '../client/use-list.ts';
import { paths } from '../paths.ts';
import { InvitationDetail } from './people/invitation-detail.tsx';
import { InvitationTables } from './people/invitation-tables.tsx';
import { InviteDetail } from './people/invite-detail.tsx';
import { type MemberLists, PeopleTables } from './people/people-tables.tsx';
import { PersonDetail } from './people/person-detail.tsx';
import type { Giveable } from './people/role-fields.tsx';
import { usePeopleSearch } from './people/use-people-search.ts';

export type PeopleData = ResponseOf<typeof listPeople>;

/** Who works in the programme, with which roles, and who is invited. */
export function PeoplePage() {
  const { t } = useTranslation('web');
  const lists = {
    current: useList(listPeople, { standing: 'current' }),
    coming: useList(listPeople, { standing: 'coming' }),
    ended: useList(listPeople, { standing: 'ended' }),
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

function Lede({ data }: { data: PeopleData }) {
  const { t } = useTranslation('web');
  const open = data.invitations.filter(({ state }) => state === 'open').length;
  return [
    t('access.people.count', { count: data.total.count }),
    t('access.people.invitedCount', { count: open }),
    data.can.give.length === 0 ? t('access.people.givesNone') : '',
  ].join(' ');
}

function Actions({ data }: { data: PeopleData | undefined }) {
  const { t } = useTranslation('web');
  const { programme } = usePlace();
  const href = useHref();
  const search = usePeopleSearch();
  return (
    <>
      <Button component="a" href={href(paths.matrix(programme))}>
        {t('access.matrix.link')}
      </Button>
      {(data?.can.give.length ?? 0) > 0 && search.open !== 'invite' && (
        <Button component="a" variant="filled" href={search.hrefOf('invite')}>
          {t('access.people.invite')}
        </Button>
      )}
    </>
  );
}

function People({ data, lists }: { data: PeopleData; lists: MemberLists }) {
  const { t } = useTranslation('web');
  const search = usePeopleSearch();
  const isEmpty = Object.values(lists).every(({ rows }) => rows.length === 0);
  return (
    <WithDetail detail={detailOf(data, lists, search.open)}>
      {isEmpty && (
        <EmptyState
          title={t('access.people.none')}
          action={
            data.can.give.length > 0 && (
              <Button component="a" href={search.hrefOf('invite')}>
                {t('access.people.invite')}
              </Button>
            )
          }
        >
          {t('access.people.noneText')}
        </EmptyState>
      )}
      <PeopleTables lists={lists} />
      {(!isEmpty || data.invitations.length > 0) && <InvitationTables data={data} />}
    </WithDetail>
  );
}

/** What the address opens: the form of an invitation, an invitation, or an account, also one that no page shows yet. */
function detailOf(
  { invitations, can: { give } }: PeopleData,
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
    <PersonDetail key={open} person={shown} give={give} />
  );
}

/** An account that stands on a page which was not fetched. */
function FurtherDetail({ account, give }: { account: string; give: Giveable }) {
  const person = useEndpoint(listPeople, { query: { account } }).data?.rows[0];
  return person && <PersonDetail person={person} give={give} />;
}
