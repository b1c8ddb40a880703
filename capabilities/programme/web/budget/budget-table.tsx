import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#web/ui/format.tsx';
import { type TreeRow, TreeTable } from '#web/ui/tree-table.tsx';
import type { BudgetRowShape, BudgetShape } from '../../contract/budget.ts';
import { FindingMarks } from '../parts/finding-marks.tsx';
import { type BudgetView, type MoneyColumn, moneyColumns, treeColumns } from './budget-columns.tsx';
import { BudgetFigure } from './budget-figure.tsx';
import type { BudgetTree } from './budget-tree.ts';
import './budget-table.css';

export type BudgetTableProps = {
  budget: BudgetShape;
  tree: BudgetTree;
  view: BudgetView;
  unfolded: ReadonlySet<string>;
  onUnfold: (id: string, open: boolean) => void;
  /** The row whose detail is open. */
  open: string | undefined;
  rowHref: (id: string) => string;
};

/** The budget as a tree: headings unfold into groups and lines, sums open into what they add. */
export function BudgetTable(props: BudgetTableProps) {
  const { budget, tree, view, unfolded, onUnfold, open } = props;
  const { t } = useTranslation('programme');
  const columns = moneyColumns(view, budget, t);
  const present = useRowPresenter(props, columns);
  return (
    <TreeTable
      caption={t('page.budget.caption')}
      rowHead={t('page.budget.line')}
      columns={treeColumns(columns, t)}
      rows={tree.top.map(present)}
      totals={tree.totals.map(present)}
      expanded={unfolded}
      onExpand={onUnfold}
      selectedId={open}
    />
  );
}

function useRowPresenter({ budget, tree, view, rowHref }: BudgetTableProps, columns: readonly MoneyColumn[]) {
  const withCurrency = budget.currencies.length > 1;
  const present = (row: BudgetRowShape): TreeRow => {
    const isSum = row.adds.length > 0;
    const figureOf = (figure: ReturnType<MoneyColumn['figure']>, opens: boolean) =>
      figure === undefined ? null : (
        <BudgetFigure
          figure={figure}
          row={row}
          href={opens && Number(figure.amount?.amount) !== 0 ? rowHref(row.id) : undefined}
          withCurrency={withCurrency}
        />
      );
    const cells: Record<string, ReactNode> = {};
    columns.forEach((column, year) => {
      const priced = view === 'unit' && !isSum;
      cells[column.id] = priced ? <PricedYear row={row} year={year} /> : figureOf(column.figure(row), isSum);
    });
    return {
      id: row.id,
      name: row.title,
      label: <RowTitle row={row} href={rowHref(row.id)} view={view} />,
      sum: row.kind === 'total',
      cells: {
        ...cells,
        line: <PhoneLine row={row} view={view} columns={columns} />,
        total: figureOf(row.amounts.total, isSum),
      },
      children: row.kind === 'total' ? undefined : tree.inside(row).map(present),
    };
  };
  return present;
}

function RowTitle({ row, href, view }: { row: BudgetRowShape; href: string; view: BudgetView }) {
  return (
    <span className="mk-budget-label">
      {isNumber(row.id) && <span className="mk-budget-number">{row.id}</span>}
      <span>
        <a className="mk-budget-title" href={href}>
          {row.title}
          {row.heads !== null && !row.title.includes(`(${row.heads})`) && ` (${row.heads})`}
        </a>
        <FindingMarks findings={row.findings.filter(({ severity }) => severity !== 'note')} />
        {view === 'unit' && row.unit !== null && <small className="mk-budget-unit">{row.unit}</small>}
      </span>
    </span>
  );
}

/** A row's id is shown where it is the number that the agreement prints. */
function isNumber(id: string): boolean {
  return /^\d+(\.\d+)*$/.test(id);
}

function PricedYear({ row, year }: { row: BudgetRowShape; year: number }) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const priced = row.priced[year];
  if (!priced?.quantity || !priced.unitCost) {
    const figure = row.amounts.years[year];
    return figure ? <BudgetFigure figure={figure} row={row} withCurrency={false} /> : null;
  }
  const words = { quantity: format.number(priced.quantity), cost: format.amount(priced.unitCost) };
  return <span className="mk-nowrap">{t('page.budget.product', words)}</span>;
}

/** What the columns of a desk say, in the second line of a phone's row. */
function PhoneLine({
  row,
  view,
  columns,
}: {
  row: BudgetRowShape;
  view: BudgetView;
  columns: readonly MoneyColumn[];
}) {
  const format = useFormat();
  const parts = columns.flatMap(({ id, name, figure }, year) => {
    const priced = row.priced[year];
    const amount = figure(row)?.amount;
    const product =
      view === 'unit' && priced?.quantity && priced.unitCost
        ? `${format.number(priced.quantity)} × ${format.amount(priced.unitCost)}`
        : undefined;
    if (product === undefined && (!amount || Number(amount.amount) === 0)) return [];
    return [{ id, name, text: product ?? (amount ? format.amount(amount) : '') }];
  });
  return (
    <span className="mk-budget-phone">
      {parts.map(({ id, name, text }) => (
        <span key={id}>
          {name} <b>{text}</b>
        </span>
      ))}
    </span>
  );
}
