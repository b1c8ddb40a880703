import { useTranslation } from 'react-i18next';
import { DetailPanel, DetailPart } from '#web/ui/detail-panel.tsx';
import type { BudgetRowShape, BudgetShape } from '../../contract/budget.ts';
import { FindingList } from '../parts/finding-marks.tsx';
import { ReferenceList } from '../parts/reference-list.tsx';
import { SourceReference } from '../parts/source-reference.tsx';
import { type BudgetTree, rowsAround } from './budget-tree.ts';
import { RowAdds, RowPayers, RowYears } from './row-arithmetic.tsx';
import './budget-row-detail.css';

export type BudgetRowDetailProps = {
  row: BudgetRowShape;
  budget: BudgetShape;
  tree: BudgetTree;
  rowHref: (id: string) => string;
  closeHref: string;
  onClose: () => void;
};

/** A row of the budget with its arithmetic, what it pays for, where it stands and what was found about it. */
export function BudgetRowDetail(props: BudgetRowDetailProps) {
  const { row, budget, tree, rowHref, closeHref, onClose } = props;
  const { t } = useTranslation('programme');
  const isLine = row.adds.length === 0;
  return (
    <DetailPanel
      id={row.id}
      overline={<Around row={row} tree={tree} rowHref={rowHref} />}
      title={row.title}
      closeHref={closeHref}
      closeLabel={t('page.budget.close')}
      onClose={onClose}
    >
      {isLine ? <RowYears row={row} /> : <RowAdds row={row} budget={budget} tree={tree} rowHref={rowHref} />}
      <RowPayers row={row} budget={budget} />
      {isLine && (
        <DetailPart title={t('page.budget.pays')}>
          {row.pays.length === 0 ? (
            <p className="mk-sm mk-secondary">{t('page.budget.paysNothing')}</p>
          ) : (
            <ReferenceList references={row.pays} />
          )}
        </DetailPart>
      )}
      {row.findings.length > 0 && (
        <DetailPart title={t('page.findingCount', { count: row.findings.length })}>
          <FindingList findings={row.findings} />
        </DetailPart>
      )}
      <DetailPart title={t('page.budget.where')}>
        <p className="mk-sm">
          <SourceReference source={row.paragraph} />{' '}
          <span className="mk-location">{t('page.fileLine', row.place)}</span>
        </p>
      </DetailPart>
    </DetailPanel>
  );
}

/** The rows around it, each with its own detail. */
function Around({ row, tree, rowHref }: Pick<BudgetRowDetailProps, 'row' | 'tree' | 'rowHref'>) {
  const { t } = useTranslation('programme');
  const around = rowsAround(row.id, tree);
  if (around.length === 0) return <span>{t(`page.budget.kindOfRow.${row.kind}`)}</span>;
  return (
    <nav aria-label={t('page.budget.around')}>
      <ol className="mk-budget-around">
        {around.map(({ id, title }) => (
          <li key={id}>
            <a href={rowHref(id)} title={title}>
              {id}
            </a>
          </li>
        ))}
        <li aria-current="true">{row.id}</li>
      </ol>
    </nav>
  );
}
