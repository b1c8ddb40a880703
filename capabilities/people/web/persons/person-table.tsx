import { useTranslation } from 'react-i18next';
import type { ListedPersonShape } from '#people/contract';
import type { ListSort } from '#web/client/use-list-search.ts';
import { type DataColumn, DataTable } from '#web/ui/data-table.tsx';
import { useFormat } from '#web/ui/format.tsx';
import type { PersonsSearch } from '../use-persons-search.ts';
import './person-table.css';

export type PersonTableProps = {
  rows: readonly ListedPersonShape[];
  sort: ListSort;
  search: PersonsSearch;
};

/** Names as registers have them, family names first; the server sorts. */
export function PersonTable({ rows, sort, search }: PersonTableProps) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const columns: readonly DataColumn<ListedPersonShape>[] = [
    {
      id: 'name',
      head: t('table.name'),
      phone: 'title',
      sortsElsewhere: true,
      cell: ({ id, name }) => (
        <a className="people-name" href={search.hrefOf(id)}>
          {name}
        </a>
      ),
    },
    {
      id: 'clusters',
      head: t('table.clusters'),
      phone: 'second',
      cell: ({ clusters }) =>
        clusters.length === 0 ? (
          <span className="mk-muted">{t('table.noCluster')}</span>
        ) : (
          clusters.map(({ name }) => name).join(', ')
        ),
    },
    {
      id: 'recorded',
      head: t('table.recorded'),
      phone: 'hidden',
      sortsElsewhere: true,
      cell: ({ recordedAt }) => format.instant(recordedAt),
    },
  ];
  return (
    <div className="people-table">
      <DataTable
        caption={t('table.caption')}
        columns={columns}
        rows={rows}
        rowId={({ id }) => id}
        sort={sort}
        onSort={search.sortBy}
        selectedId={search.open}
      />
    </div>
  );
}
