import { useTranslation } from 'react-i18next';
import type { ResponseOf } from '#kernel/http/endpoint.ts';
import { showPerson } from '#people/contract';
import { Loaded } from '#web/client/loaded.tsx';
import { useEndpoint } from '#web/client/use-endpoint.ts';
import { DetailPanel, DetailPart } from '#web/ui/detail-panel.tsx';
import { Facts } from '#web/ui/facts.tsx';
import { useFormat } from '#web/ui/format.tsx';
import { usePersonsSearch } from '../use-persons-search.ts';
import { AccountPart } from './account-part.tsx';
import { ClustersPart } from './clusters-part.tsx';
import { DetailsPart } from './details-part.tsx';
import { HeldPart } from './held-part.tsx';
import { NamePart } from './name-part.tsx';

export type PersonData = ResponseOf<typeof showPerson>;
type Person = PersonData['person'];

/** One person, with as much as the reader may see and what the reader may do. */
export function PersonDetail({ id }: { id: string }) {
  const { t } = useTranslation('people');
  const search = usePersonsSearch();
  const query = useEndpoint(showPerson, { params: { person: id } });
  return (
    <DetailPanel
      id={id}
      title={query.data?.person.name ?? t('detail.loading')}
      closeHref={search.hrefOf(undefined)}
      closeLabel={t('page.back')}
      onClose={search.close}
    >
      <Loaded query={query} rows={6}>
        {(data) => <Parts data={data} />}
      </Loaded>
    </DetailPanel>
  );
}

function Parts({ data: { person, documentKinds } }: { data: PersonData }) {
  return (
    <>
      <NamePart person={person} />
      <DetailsPart person={person} documentKinds={documentKinds} />
      <ClustersPart person={person} />
      {person.can.linkAccount && <AccountPart person={person} />}
      <Recorded person={person} />
      {person.details !== undefined && <HeldPart person={person} />}
    </>
  );
}

function Recorded({ person }: { person: Person }) {
  const { t } = useTranslation('people');
  const format = useFormat();
  return (
    <DetailPart title={t('detail.recorded')}>
      <Facts
        facts={[
          { name: t('detail.recordedBy'), value: person.recordedBy },
          { name: t('detail.recordedAt'), value: format.instant(person.recordedAt) },
        ]}
      />
    </DetailPart>
  );
}
