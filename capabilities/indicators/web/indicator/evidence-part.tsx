import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { endpointUrl } from '#kernel/http/endpoint.ts';
import { usePlace } from '#web/client/place.ts';
import { useOpening } from '#web/client/use-opening.ts';
import { DetailPart } from '#web/ui/detail-panel.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { useFormat } from '#web/ui/format.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Segmented } from '#web/ui/segmented.tsx';
import { exportRows, type OpenIndicatorShape, type RowShape } from '../../contract.ts';
import type { ResultsSearch, Rows } from '../parts/use-results-search.ts';

type EvidencePartProps = { open: OpenIndicatorShape; search: ResultsSearch };

/** The rows behind the value: counted, left out with the reason, taken back; with their papers, and as a file. */
export function EvidencePart({ open, search }: EvidencePartProps) {
  const { t } = useTranslation('indicators');
  const { counted, leftOut, corrections, hidden } = open;
  const shown = { counted, left_out: leftOut, corrections }[search.rows];
  const option = (value: Rows, { count }: { count: number }) => ({
    value,
    label: t(`page.rows.${value}`, { count }),
  });
  return (
    <DetailPart title={t('page.evidence')}>
      <Segmented
        label={t('page.evidence')}
        options={[
          option('counted', counted),
          option('left_out', leftOut),
          option('corrections', corrections),
        ]}
        value={search.rows}
        onChange={(rows) => search.change({ rows: rows === 'counted' ? undefined : rows })}
      />
      {shown.rows.length === 0 ? (
        <EmptyState title={t(`page.noRows.${search.rows}`)}>
          {hidden > 0 ? t('page.hidden', { count: hidden }) : undefined}
        </EmptyState>
      ) : (
        <>
          <EvidenceTable
            rows={shown.rows}
            caption={t(`page.rows.${search.rows}`, { count: shown.count })}
            search={search}
          />
          {shown.count > shown.rows.length && (
            <p className="mk-sm mk-secondary">{t('page.firstRows', { count: shown.rows.length })}</p>
          )}
          {hidden > 0 && <p className="mk-sm mk-secondary">{t('page.hidden', { count: hidden })}</p>}
        </>
      )}
      <Exports open={open} />
    </DetailPart>
  );
}

type EvidenceTableProps = { rows: readonly RowShape[]; caption: string; search: ResultsSearch };

function EvidenceTable({ rows, caption, search }: EvidenceTableProps) {
  const { t } = useTranslation('indicators');
  const format = useFormat();
  return (
    <table className="mk-evidence-rows">
      <caption className="mk-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('page.what')}</th>
          <th scope="col">{t('page.happenedOn')}</th>
          <th scope="col">{t('page.papers')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.measure} ${row.fact} ${row.label}`}>
            <th scope="row">
              <RowLabel row={row} />
              {row.cluster !== null && <span className="mk-muted">{row.cluster.name}</span>}
              {row.why !== null && <span className="mk-evidence-why">{row.why}</span>}
            </th>
            <td>
              {row.happenedOn !== null && (
                <time dateTime={row.happenedOn}>{format.date(row.happenedOn)}</time>
              )}
            </td>
            <td>
              <RowPapers row={row} search={search} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What a row is about leads to where it can be read, on the same day and as known at the same moment. */
function RowLabel({ row: { label, opens } }: { row: RowShape }) {
  const opening = useOpening();
  return opens === null ? label : <a href={opening(opens)}>{label}</a>;
}

function RowPapers({ row, search }: { row: RowShape; search: ResultsSearch }) {
  const { t } = useTranslation('indicators');
  const format = useFormat();
  const { papers, recordedBy, recordedAt } = row;
  return (
    <>
      {papers.map(({ file, slot }) =>
        file === null ? (
          <span key={slot} className="mk-muted">
            {t('page.paperHidden')}
          </span>
        ) : (
          <a key={file.id} className="mk-evidence-file" href={search.fileHref(file.id)}>
            <Icon name="file" size={14} />
            {file.name}
          </a>
        ),
      )}
      {recordedBy !== null && recordedAt !== null && (
        <span className="mk-muted">
          {recordedBy} · <time dateTime={recordedAt}>{format.instant(recordedAt)}</time>
        </span>
      )}
    </>
  );
}

function Exports({ open: { indicator, counted, leftOut, corrections } }: { open: OpenIndicatorShape }) {
  const { t } = useTranslation('indicators');
  const { programme, at, known, lang } = usePlace();
  const count = counted.count + leftOut.count + corrections.count;
  if (count === 0) return null;
  const href = (format: 'csv' | 'xlsx') =>
    endpointUrl(exportRows, {
      params: { programme, indicator: indicator.id },
      query: { at, known, lang, format },
    });
  return (
    <p className="mk-evidence-exports">
      <Button component="a" download href={href('xlsx')} leftSection={<Icon name="download" size={14} />}>
        {t('page.export', { count })}
      </Button>
      <Button component="a" download variant="subtle" href={href('csv')}>
        {t('page.exportCsv')}
      </Button>
    </p>
  );
}
