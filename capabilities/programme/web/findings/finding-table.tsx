import { useTranslation } from 'react-i18next';
import { type DataColumn, DataTable } from '#web/ui/data-table.tsx';
import { ParagraphReference } from '#web/ui/paragraph-reference.tsx';
import { StateChip, severityShape } from '#web/ui/state-chip.tsx';
import { StateMark } from '#web/ui/state-mark.tsx';
import type { FindingShape } from '../../contract.ts';
import { useAddresses } from '../addresses.ts';
import { type FindingPlace, groupedPlaces } from './grouped-places.ts';
import '@fontsource-variable/source-serif-4/wght.css';
import './finding-table.css';

export type FindingTableProps = {
  caption: string;
  findings: readonly FindingShape[];
  href: (finding: FindingShape) => string;
};

/** Findings in rows: how grave, what, and between which places. */
export function FindingTable({ caption, findings, href }: FindingTableProps) {
  const { t } = useTranslation(['programme', 'web']);
  const columns: DataColumn<FindingShape>[] = [
    {
      id: 'severity',
      head: <span className="mk-hidden">{t('page.finding.severity')}</span>,
      phone: 'mark',
      cell: ({ severity, settled }) =>
        settled === null ? (
          <StateMark shape={severityShape(severity)} label={t(`web:severity.${severity}`)} />
        ) : (
          <StateMark shape="met" label={t('page.finding.settled')} />
        ),
    },
    {
      id: 'message',
      head: t('page.finding.message'),
      phone: 'title',
      cell: (finding) => (
        <a className="mk-plain-link finding-link" href={href(finding)}>
          {finding.message}
        </a>
      ),
    },
    {
      id: 'places',
      head: t('page.finding.places'),
      phone: 'second',
      cell: (finding) => <PlaceNames finding={finding} />,
    },
    {
      id: 'settled',
      head: <span className="mk-hidden">{t('page.finding.standing')}</span>,
      phone: 'hidden',
      cell: ({ settled }) => settled !== null && <StateChip shape="met" label={t('page.finding.settled')} />,
    },
  ];
  const shown = findings.some(({ settled }) => settled !== null) ? columns : columns.slice(0, 3);
  return <DataTable caption={caption} columns={shown} rows={findings} rowId={({ key }) => key} />;
}

const mostNames = 3;

function PlaceNames({ finding }: { finding: FindingShape }) {
  const { t } = useTranslation('programme');
  const addresses = useAddresses();
  const places = [
    ...new Map(groupedPlaces(finding.places).map(({ first }) => [first.label, first])).values(),
  ];
  const name = ({ label, numbered, opens }: FindingPlace) => (
    <ParagraphReference key={label} sign={numbered} href={addresses.place(opens)}>
      {label}
    </ParagraphReference>
  );
  return (
    <span className="finding-place-names">
      {places.slice(0, mostNames).map(name)}
      {places.length > mostNames && (
        <span className="mk-muted mk-sm">
          {t('page.finding.morePlaces', { count: places.length - mostNames })}
        </span>
      )}
    </span>
  );
}
