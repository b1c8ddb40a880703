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
import { paths } from '../paths.ts';
import { InvitationDetail } from './people/invitation-detail.tsx';
import { InvitationTables } from './people/invitation-tables.tsx';
import { InviteDetail } from './people/invite-detail.tsx';
import { peopleByStanding } from './people/people-by-standing.ts';
import { PeopleTables } from './people/people-tables.tsx';
import { PersonDetail } from './people/person-detail.tsx';
import { usePeopleSearch } from './people/use-people-search.ts';

export type PeopleData = ResponseOf<typeof listPeople>;

/** Who works in the programme, with which roles, and who is invited. */
export function PeoplePage() {
  const { t } = useTranslation('web');
  const query = useEndpoint(listPeople);
  return (
    <>
      <PageHead
        title={t('section.accounts')}
        lede={query.data && <Lede data={query.data} />}
        actions={<Actions data={query.data} />}
      />
      <Loaded query={query} rows={8}>
        {(data) => <People data={data} />}
      </Loaded>
    </>
  );
}

function Lede({ data }: { data: PeopleData }) {
  const { t } = useTranslation('web');
  const open = data.invitations.filter(({ state }) => state === 'open').length;
  return [
    t('access.people.count', { count: peopleByStanding(data.people).current.length }),
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

function People({ data }: { data: PeopleData }) {
  const { t } = useTranslation('web');
  const search = usePeopleSearch();
  return (
    <WithDetail detail={detailOf(data, search.open)}>
      {data.people.length === 0 && (
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
      <PeopleTables people={data.people} />
      {data.people.length + data.invitations.length > 0 && <InvitationTables data={data} />}
    </WithDetail>
  );
}

/** What the address opens: the form of an invitation, a person, or an invitation. */
function detailOf({ people, invitations, can: { give } }: PeopleData, open: string | undefined): ReactNode {
  if (open === undefined) return null;
  if (open === 'invite') return give.length > 0 && <InviteDetail give={give} />;
  const person = people.find(({ account }) => account === open);
  if (person !== undefined) return <PersonDetail key={open} person={person} give={give} />;
  const invitation = invitations.find(({ id }) => id === open);
  return invitation !== undefined && <InvitationDetail key={open} invitation={invitation} />;
}
