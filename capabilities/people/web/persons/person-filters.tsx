import { useTranslation } from 'react-i18next';
import { FilterBar, SelectField } from '#web/ui/field.tsx';
import { useFormat } from '#web/ui/format.tsx';
import { ListSearch } from '#web/ui/list-search.tsx';
import type { PersonsData } from '../persons-page.tsx';
import type { PersonsSearch } from '../use-persons-search.ts';

/** By name, and by cluster where the reader sees more than one. */
export function PersonFilters({ data, search }: { data: PersonsData; search: PersonsSearch }) {
  const { t } = useTranslation('people');
  const { filter, change } = search;
  return (
    <>
      <FilterBar label={t('filter.label')}>
        <ListSearch
          label={t('filter.name')}
          value={filter.q ?? ''}
          onSearch={(q) => change({ q: q.trim() === '' ? undefined : q })}
        />
        {data.clusters.length > 1 && (
          <SelectField
            label={t('filter.cluster')}
            value={filter.cluster ?? ''}
            groups={[
              {
                id: 'clusters',
                options: [
                  { value: '', label: t('filter.anyCluster') },
                  ...data.clusters.map(({ id, name }) => ({ value: id, label: name })),
                ],
              },
            ]}
            onChange={(cluster) => change({ cluster: cluster || undefined })}
          />
        )}
      </FilterBar>
      <Total {...data.total} />
    </>
  );
}

/** How many are found in all; read out when it changes. */
function Total({ count, more }: PersonsData['total']) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const total = { count, number: format.number(count) };
  return (
    <p className="mk-secondary mk-sm" role="status">
      {more ? t('page.totalMore', total) : t('page.total', total)}
    </p>
  );
}
