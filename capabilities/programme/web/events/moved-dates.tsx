import { useTranslation } from 'react-i18next';
import type { ResponseOf } from '#kernel/http/endpoint.ts';
import { DateText } from '#web/ui/amounts.tsx';
import { type DataColumn, DataTable } from '#web/ui/data-table.tsx';
import type { recordOccurrence } from '../../contract.ts';
import { useAddresses } from '../addresses.ts';
import './events.css';

export type Moved = ResponseOf<typeof recordOccurrence>['moved'][number];

export type MovedDatesProps = {
  moved: readonly Moved[];
  /** What moves them, in a sentence above. */
  said?: string;
};

/** So many stand open; those after them unfold. */
const shownAtOnce = 6;

/** The dates that an event moves, each before and after. */
export function MovedDates({ moved, said }: MovedDatesProps) {
  const { t } = useTranslation('programme');
  const rest = moved.slice(shownAtOnce);
  return (
    <div className="event-moved">
      {said !== undefined && <p role="status">{said}</p>}
      {moved.length > 0 && <Table rows={moved.slice(0, shownAtOnce)} caption={t('page.events.moved')} />}
      {rest.length > 0 && (
        <details>
          <summary>{t('page.events.moreMoved', { count: rest.length })}</summary>
          <Table rows={rest} caption={t('page.events.movedRest')} />
        </details>
      )}
    </div>
  );
}

function Table({ rows, caption }: { rows: readonly Moved[]; caption: string }) {
  const { t } = useTranslation('programme');
  const addresses = useAddresses();
  const date = (day: string | null) => (day === null ? t('page.events.noDate') : <DateText date={day} />);
  const columns: DataColumn<Moved>[] = [
    {
      id: 'title',
      head: t('page.agreement.obligation'),
      phone: 'title',
      cell: ({ id, title, period, cluster }) => {
        const numbered = period === null ? title : t('page.agreement.occurrence', { title, number: period });
        return (
          <a className="mk-plain-link" href={addresses.obligation(id)}>
            {cluster === null
              ? numbered
              : t('page.calendar.inCluster', { title: numbered, cluster: cluster.name })}
          </a>
        );
      },
    },
    { id: 'before', head: t('page.events.before'), phone: 'second', cell: ({ before }) => date(before) },
    { id: 'after', head: t('page.events.after'), phone: 'second-end', cell: ({ after }) => date(after) },
  ];
  return <DataTable caption={caption} columns={columns} rows={rows} rowId={({ id }) => id} />;
}
