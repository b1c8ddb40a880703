import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResponseOf } from '#kernel/http/endpoint.ts';
import { listPersons, personList } from '#people/contract';
import { Loaded } from '#web/client/loaded.tsx';
import { type Listed, useList } from '#web/client/use-list.ts';
import { readSort } from '#web/client/use-list-search.ts';
import { ActButton } from '#web/ui/act-button.tsx';
import { Card } from '#web/ui/card.tsx';
import { WithDetail } from '#web/ui/detail-panel.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ListFoot } from '#web/ui/list-foot.tsx';
import { PageHead } from '#web/ui/section-head.tsx';
import { PersonDetail } from './person/person-detail.tsx';
import { PersonFilters } from './persons/person-filters.tsx';
import { PersonTable } from './persons/person-table.tsx';
import { RecordDetail } from './persons/record-detail.tsx';
import { type PersonsSearch, usePersonsSearch } from './use-persons-search.ts';

export type PersonsData = ResponseOf<typeof listPersons>;
type Register = Listed<typeof listPersons>;

/** The register of persons: found by name, each with what the reader may see. */
export function PersonsPage() {
  const { t } = useTranslation('people');
  const search = usePersonsSearch();
  const sort = personList.query.shape.sort.catch(undefined).parse(search.sort);
  const list = useList(listPersons, { ...search.filter, sort });
  return (
    <>
      <PageHead
        title={t('page.title')}
        lede={t('page.lede')}
        actions={
          list.query.data?.can.record != null &&
          search.open !== 'record' && (
            <ActButton variant="filled" href={search.hrefOf('record')}>
              {t('page.record')}
            </ActButton>
          )
        }
      />
      <Loaded query={list.query} rows={10}>
        {(data) => <Persons data={data} list={list} search={search} />}
      </Loaded>
    </>
  );
}

type PersonsProps = { data: PersonsData; list: Register; search: PersonsSearch };

function Persons({ data, list, search }: PersonsProps) {
  const isEmpty = list.rows.length === 0;
  return (
    <WithDetail detail={detailOf(data, search)}>
      {(!isEmpty || search.isFiltered) && <PersonFilters data={data} search={search} />}
      {isEmpty ? (
        <Nobody data={data} search={search} />
      ) : (
        <Card>
          <PersonTable rows={list.rows} sort={readSort(search.sort, personList.order)} search={search} />
          <ListFoot
            shown={list.rows.length}
            hasMore={list.hasMore}
            pending={list.isFetchingMore}
            onMore={list.showMore}
          />
        </Card>
      )}
    </WithDetail>
  );
}

/** Nobody was found, or nobody was recorded yet: two things that ask for different steps. */
function Nobody({ data, search }: Pick<PersonsProps, 'data' | 'search'>) {
  const { t } = useTranslation('people');
  if (search.isFiltered) {
    return (
      <EmptyState title={t('page.noMatch')} action={<a href={search.hrefOfAll}>{t('page.all')}</a>}>
        {t('page.noMatchText')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('page.none')}
      action={
        data.can.record !== null && <ActButton href={search.hrefOf('record')}>{t('page.record')}</ActButton>
      }
    >
      {t('page.noneText')}
    </EmptyState>
  );
}

/** What the address opens: the form that records somebody, or a person. */
function detailOf(data: PersonsData, { open }: PersonsSearch): ReactNode {
  if (open === undefined) return null;
  if (open === 'record') return data.can.record !== null && <RecordDetail record={data.can.record} />;
  return <PersonDetail key={open} id={open} />;
}
