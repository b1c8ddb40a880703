import { useTranslation } from 'react-i18next';
import type { ResponseOf } from '#kernel/http/endpoint.ts';
import type { showLogframe } from '../../contract.ts';
import { FindingMarks } from '../parts/finding-marks.tsx';
import { FootnoteMarks } from '../parts/footnotes.tsx';
import { SourceReference } from '../parts/source-reference.tsx';
import { IndicatorCell, indicatorElementId } from './indicator-cell.tsx';

export type Level = ResponseOf<typeof showLogframe>['levels'][number];

/** A level of the matrix: a row for each indicator, and one for what holds for all of them. */
export function LevelRows({ level, open }: { level: Level; open: string | undefined }) {
  const { t } = useTranslation('programme');
  const shared = level.verification.length > 0 || level.assumptions.length > 0;
  const rows = level.indicators.length + (shared || level.indicators.length === 0 ? 1 : 0);
  return (
    <tbody>
      {level.indicators.map((indicator, index) => (
        <tr
          key={indicator.id}
          id={indicatorElementId(indicator.id)}
          tabIndex={-1}
          aria-current={indicator.id === open ? 'true' : undefined}
        >
          {index === 0 && <LevelHead level={level} rows={rows} />}
          <td className="mk-logframe-indicator">
            <IndicatorCell indicator={indicator} />
          </td>
          <ListCell name={t('page.logframe.verification')} items={indicator.verification} />
          <ListCell name={t('page.logframe.assumptions')} items={indicator.assumptions} />
        </tr>
      ))}
      {rows > level.indicators.length && (
        <tr className="mk-logframe-shared">
          {level.indicators.length === 0 && <LevelHead level={level} rows={1} />}
          <td>
            {t(level.indicators.length === 0 ? 'page.logframe.noIndicator' : 'page.logframe.wholeLevel')}
          </td>
          <ListCell name={t('page.logframe.verification')} items={level.verification} />
          <ListCell name={t('page.logframe.assumptions')} items={level.assumptions} />
        </tr>
      )}
    </tbody>
  );
}

function LevelHead({ level, rows }: { level: Level; rows: number }) {
  const { t } = useTranslation('programme');
  const isComponent = level.kind === 'component';
  return (
    <th scope="rowgroup" rowSpan={rows} className="mk-logframe-level">
      <div>
        <span className="mk-logframe-kind">
          {isComponent ? t('page.logframe.component', { number: level.id }) : level.name}{' '}
          <SourceReference source={level.paragraph} />
        </span>
        {isComponent && <b>{level.name}</b>}
        <p>
          {level.statement}
          <FootnoteMarks ids={level.footnotes} />
        </p>
        <FindingMarks findings={level.findings} />
      </div>
    </th>
  );
}

/** Means of verification or assumptions. An empty cell is empty in the agreement too. */
function ListCell({ name, items }: { name: string; items: readonly string[] }) {
  if (items.length === 0) return <td className="mk-logframe-none" />;
  return (
    <td>
      <span className="mk-logframe-name">{name}</span>
      <ul className="mk-logframe-list">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </td>
  );
}
