import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { listAudit } from '#kernel/audit/contract.ts';
import type { ResponseOf } from '#kernel/http/endpoint.ts';
import { Card } from '#web/ui/card.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { useFormat } from '#web/ui/format.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { ListFoot } from '#web/ui/list-foot.tsx';
import { PageHead } from '#web/ui/section-head.tsx';
import { Loaded } from '../../client/loaded.tsx';
import type { Listed } from '../../client/use-list.ts';
import { AuditEntry } from './audit-entry.tsx';
import { AuditFilters } from './audit-filters.tsx';
import { entriesByDay } from './entries-by-day.ts';
import type { AuditSearch } from './use-audit-search.ts';
import './audit.css';

export type AuditData = ResponseOf<typeof listAudit>;

export type AuditViewProps = {
  title: string;
  lede: string;
  list: Listed<typeof listAudit>;
  search: AuditSearch;
  /** Where the same entries are a file, by the same filter. */
  file: string;
};

/** Entries of a trail, day by day, with what they can be asked by. */
export function AuditView({ title, lede, list, search, file }: AuditViewProps) {
  const { t } = useTranslation('web');
  return (
    <>
      <PageHead
        title={title}
        lede={lede}
        actions={
          <Button component="a" href={file} download leftSection={<Icon name="download" size={14} />}>
            {t('access.audit.download')}
          </Button>
        }
      />
      <Loaded query={list.query} rows={12}>
        {(data) => <Audit data={data} list={list} search={search} />}
      </Loaded>
    </>
  );
}

type AuditProps = Pick<AuditViewProps, 'list' | 'search'> & { data: AuditData };

function Audit({ data, list, search }: AuditProps) {
  const { t } = useTranslation('web');
  const format = useFormat();
  const { count, more } = data.total;
  const total = { count, number: format.number(count) };
  const isEmpty = list.rows.length === 0;
  return (
    <div className="mk-stack">
      <AuditFilters data={data} search={search} />
      <p className="mk-secondary mk-sm" role="status">
        {more ? t('access.audit.totalMore', total) : t('access.audit.total', total)}
      </p>
      {isEmpty && search.filtered && (
        <EmptyState
          title={t('access.audit.noMatch')}
          action={<a href={search.hrefOfAll}>{t('access.audit.all')}</a>}
        >
          {t('access.audit.noMatchText')}
        </EmptyState>
      )}
      {isEmpty && !search.filtered && (
        <EmptyState title={t('access.audit.none')}>{t('access.audit.noneText')}</EmptyState>
      )}
      {entriesByDay(list.rows, format.timeZone).map(({ day, entries }) => (
        <Card key={day} title={format.dayTitle(day)} note={format.date(day)}>
          <ul className="access-audit">
            {entries.map((entry) => (
              <AuditEntry key={entry.id} entry={entry} search={search} />
            ))}
          </ul>
        </Card>
      ))}
      <ListFoot
        shown={list.rows.length}
        hasMore={list.hasMore}
        pending={list.isFetchingMore}
        onMore={list.showMore}
      />
    </div>
  );
}
