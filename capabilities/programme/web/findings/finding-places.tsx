import { useTranslation } from 'react-i18next';
import { Figure } from '#web/ui/figure.tsx';
import { FindingArithmetic } from '#web/ui/finding-arithmetic.tsx';
import { ParagraphVoice } from '#web/ui/paragraph-voice.tsx';
import { CitedTable, type Place, Places } from '#web/ui/places.tsx';
import type { FindingShape } from '../../contract.ts';
import { useAddresses } from '../addresses.ts';
import { groupedPlaces, type PlaceGroup } from './grouped-places.ts';

/** The places that cannot all stand, side by side, and the arithmetic at the end. */
export function FindingPlaces({ finding }: { finding: FindingShape }) {
  const { t } = useTranslation('programme');
  const addresses = useAddresses();
  const groups = groupedPlaces(finding.places);
  const places = groups.map((group, index): Place => {
    const { first } = group;
    return {
      id: `${first.file}:${first.line}:${first.column}`,
      title: t(groups.length === 1 ? 'page.finding.onlyPlace' : 'page.finding.place', { number: index + 1 }),
      paragraph: first.label,
      paragraphHref: addresses.place(first.opens),
      numbered: first.numbered,
      quote: <Quote group={group} href={addresses.place(first.opens)} />,
      location: <Locations group={group} />,
    };
  });
  return (
    <Places
      places={places}
      arithmetic={finding.arithmetic.length === 0 ? undefined : <Arithmetic finding={finding} />}
    />
  );
}

/** Each file once; the column where it tells the cells of one line apart. */
function Locations({ group: { locations } }: { group: PlaceGroup }) {
  const { t } = useTranslation('programme');
  return [...Map.groupBy(locations, ({ file }) => file)].map(([file, members]) => {
    const lines = inOrder(members.map(({ line }) => line));
    const columns = inOrder(members.map(({ column }) => column));
    return (
      <span key={file} className="finding-location">
        {lines.length > 1
          ? t('page.finding.lines', { file, lines: lines.join(', ') })
          : t('page.finding.location', {
              file,
              line: lines[0],
              columns: columns.join(', '),
              count: columns.length,
            })}
      </span>
    );
  });
}

function inOrder(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((one, other) => one - other);
}

function Quote({ group, href }: { group: PlaceGroup; href: string | undefined }) {
  const { t } = useTranslation('programme');
  const { first, quote, says } = group;
  if (first.cells !== null) return <PrintedRow group={group} href={href} />;
  if (quote === null) {
    return (
      <p>
        <mark className="finding-says">{says.join('; ')}</mark>
      </p>
    );
  }
  return (
    <>
      <ParagraphVoice quoted segments={quote} />
      <p className="mk-sm mk-secondary">{t('page.finding.readAs', { says: says.join('; ') })}</p>
    </>
  );
}

function PrintedRow({ group: { first, columns }, href }: { group: PlaceGroup; href: string | undefined }) {
  const { t } = useTranslation('programme');
  const { cells } = first;
  if (cells === null) return null;
  const value = (id: string) => {
    const text = cells.values[id] ?? '';
    return columns.includes(id) && href !== undefined && first.opens?.page === 'budget' ? (
      <Figure href={href} label={t('page.finding.opensRow', { value: text, row: cells.row.name })}>
        {text}
      </Figure>
    ) : (
      text
    );
  };
  // A place is a narrow column, so the printed row stands upright: a line for each of its cells.
  return (
    <CitedTable
      caption={`${first.label}: ${cells.row.name}`}
      heads={[
        { id: 'column', label: cells.row.name },
        { id: 'value', label: t('page.finding.printed'), number: true },
      ]}
      rows={cells.columns.map(({ id, name }) => ({
        id,
        cells: { column: { text: name }, value: { text: value(id), marked: columns.includes(id) } },
      }))}
    />
  );
}

function Arithmetic({ finding: { arithmetic } }: { finding: FindingShape }) {
  const { t } = useTranslation('programme');
  return (
    <>
      <b className="mk-sm">{t('page.finding.arithmetic')}</b>
      <FindingArithmetic
        lines={arithmetic.map(({ label, value, emphasised }, index) => ({
          id: `${index} ${label}`,
          label,
          value,
          outcome: emphasised,
        }))}
      />
    </>
  );
}
