import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { exportAudit, listAudit } from '#kernel/audit/contract.ts';
import { endpointUrl, type ResponseOf } from '#kernel/http/endpoint.ts';
import { Card } from '#web/ui/card.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { useFormat } from '#web/ui/format.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { PageHead } from '#web/ui/section-head.tsx';
import { Loaded } from '../client/loaded.tsx';
import { usePlace } from '../client/place.ts';
import { useEndpoint } from '../client/use-endpoint.ts';
import { AuditEntry } from './audit/audit-entry.tsx';
import { AuditFilters } from './audit/audit-filters.tsx';
import { entriesByDay } from './audit/entries-by-day.ts';
import { type AuditSearch, useAuditSearch } from './audit/use-audit-search.ts';
import './audit/audit.css';

export type AuditData = ResponseOf<typeof listAudit>;

/** Who did what, when and from where, in sentences; what is asked for stands in the address. */
export function AuditPage() {
  const { t } = useTranslation('web');
  const search = useAuditSearch();
  const query = useEndpoint(listAudit, { query: { ...search.filter, cursor: search.cursor } });
  return (
    <>
      <PageHead
        title={t('section.audit')}
        lede={t('access.audit.lede')}
        actions={<Download search={search} />}
      />
      <Loaded query={query} rows={12}>
        {(data) => <Audit data={data} search={search} />}
      </Loaded>
    </>
  );
}

/** The same entries as a file, by the same filter. */
function Download({ search }: { search: AuditSearch }) {
  const { t } = useTranslation('web');
  const { programme } = usePlace();
  return (
    <Button
      component="a"
      href={endpointUrl(exportAudit, { params: { programme }, query: search.filter })}
      download
      leftSection={<Icon name="download" size={14} />}
    >
      {t('access.audit.download')}
    </Button>
  );
}

function Audit({ data, search }: { data: AuditData; search: AuditSearch }) {
  const { t } = useTranslation('web');
  const format = useFormat();
  const { count, more } = data.total;
  const total = { count, number: format.number(count) };
  const isEmpty = data.rows.length === 0;
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
      {entriesByDay(data.rows, format.timeZone).map(({ day, entries }) => (
        <Card key={day} title={format.dayTitle(day)} note={format.date(day)}>
          <ul className="access-audit">
            {entries.map((entry) => (
              <AuditEntry key={entry.id} entry={entry} search={search} />
            ))}
          </ul>
        </Card>
      ))}
      <Pages next={data.next} search={search} />
    </div>
  );
}

/** To the entries before these, and back to the newest. */
function Pages({ next, search }: { next: string | null; search: AuditSearch }) {
  const { t } = useTranslation('web');
  if (next === null && search.cursor === undefined) return null;
  return (
    <nav className="access-pages" aria-label={t('access.audit.pages')}>
      {search.cursor !== undefined && (
        <Button component="a" href={search.hrefOf({})}>
          {t('access.audit.newest')}
        </Button>
      )}
      {next !== null && (
        <Button component="a" href={search.hrefOf({}, next)}>
          {t('access.audit.older')}
        </Button>
      )}
    </nav>
  );
}
