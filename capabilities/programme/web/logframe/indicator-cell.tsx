import { useTranslation } from 'react-i18next';
import { DateText } from '#web/ui/amounts.tsx';
import { FindingMarks } from '../parts/finding-marks.tsx';
import { FootnoteMarks } from '../parts/footnotes.tsx';
import type { Level } from './level-rows.tsx';

type Indicator = Level['indicators'][number];
type Target = Indicator['targets'][number];

/** The id of an indicator's row, which links from elsewhere point at. */
export function indicatorElementId(indicator: string): string {
  return `indicator-${indicator}`;
}

/** An indicator: number, statement, what it must reach, by when, and what measures it. */
export function IndicatorCell({ indicator }: { indicator: Indicator }) {
  const { t } = useTranslation('programme');
  const { targets } = indicator;
  const [first] = targets;
  // What all conditions share is said once, after them.
  const sameDue = targets.every(({ due }) => due?.words === first?.due?.words);
  const sameMeasure = targets.every(({ measure }) => measure?.id === first?.measure?.id);
  return (
    <>
      <p className="mk-logframe-statement">
        {indicator.numbered ? (
          <b>{indicator.id}</b>
        ) : (
          <span className="mk-logframe-unnumbered">{t('page.logframe.noNumber')}</span>
        )}{' '}
        {indicator.statement}
        <FootnoteMarks ids={indicator.footnotes} />
        <FindingMarks findings={indicator.findings} />
      </p>
      <dl className="mk-logframe-targets">
        {targets.map((target, index) => (
          // Conditions have no name of their own and keep their order.
          // biome-ignore lint/suspicious/noArrayIndexKey: order is identity
          <div key={index}>
            <dt>{t('page.logframe.target')}</dt>
            <dd className="mk-logframe-words">
              {target.words === '' ? t('page.logframe.noTarget') : target.words}
            </dd>
            {!sameMeasure && <Measure measure={target.measure} />}
            {!sameDue && <Due due={target.due} />}
          </div>
        ))}
        {first !== undefined && (sameMeasure || sameDue) && (
          <div>
            {sameMeasure && <Measure measure={first.measure} />}
            {sameDue && <Due due={first.due} />}
          </div>
        )}
      </dl>
    </>
  );
}

function Measure({ measure }: { measure: Target['measure'] }) {
  const { t } = useTranslation('programme');
  return (
    <>
      <dt>{t('page.logframe.measure')}</dt>
      <dd>
        {measure === null ? (
          t('page.logframe.noMeasure')
        ) : (
          <>
            {measure.name} <code>{measure.id}</code>
          </>
        )}
      </dd>
    </>
  );
}

function Due({ due }: { due: Target['due'] }) {
  const { t } = useTranslation('programme');
  // The words say the month where the agreement does.
  const month = due?.month != null && !due.words.includes(String(due.month)) ? due.month : null;
  return (
    <>
      <dt>{t('page.logframe.due')}</dt>
      <dd>
        {due === null ? (
          t('page.logframe.noDate')
        ) : (
          <>
            {due.words}
            {due.date !== null && (
              <>
                {' · '}
                <DateText date={due.date} />
              </>
            )}
            {month !== null && ` · ${t('page.logframe.month', { month })}`}
          </>
        )}
      </dd>
    </>
  );
}
