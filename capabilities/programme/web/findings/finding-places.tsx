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
      location: t('page.finding.location', { file: first.file, line: first.line, column: first.column }),
    };
  });
  return (
    <Places
      places={places}
      arithmetic={finding.arithmetic.length === 0 ? undefined : <Arithmetic finding={finding} />}
    />
  );
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
  return (
    <CitedTable
      caption={`${first.label}: ${cells.row.name}`}
      heads={[
        { id: 'row', label: <span className="mk-hidden">{t('page.agreement.row')}</span> },
        ...cells.columns.map(({ id, name }) => ({ id, label: name, number: true })),
      ]}
      rows={[
        {
          id: cells.row.id,
          cells: {
            row: { text: cells.row.name },
            ...Object.fromEntries(
              cells.columns.map(({ id }) => [id, { text: value(id), marked: columns.includes(id) }]),
            ),
          },
        },
      ]}
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
