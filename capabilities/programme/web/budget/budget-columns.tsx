import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import type { TreeColumn } from '#web/ui/tree-table.tsx';
import type { BudgetRowShape, BudgetShape, FigureShape } from '../../contract/budget.ts';

/** What the columns show. */
export const budgetViews = ['year', 'financier', 'unit'] as const;
export type BudgetView = (typeof budgetViews)[number];

export function readView(by: string | undefined): BudgetView {
  return budgetViews.find((view) => view === by) ?? 'year';
}

/** A column of money: its head, and the figure of a row that stands in it. */
export type MoneyColumn = {
  id: string;
  head: ReactNode;
  /** The head in plain words, for the line of a phone. */
  name: string;
  figure: (row: BudgetRowShape) => FigureShape | undefined;
};

/** The columns between the title and the total. */
export function moneyColumns(
  view: BudgetView,
  budget: BudgetShape,
  t: TFunction<'programme'>,
): MoneyColumn[] {
  if (view === 'financier') return budget.financiers.flatMap((financier) => financierColumns(financier, t));
  return Array.from({ length: budget.years }, (_, index) => ({
    id: `year-${index + 1}`,
    head: t('page.budget.year', { year: index + 1 }),
    name: t('page.budget.year', { year: index + 1 }),
    figure: ({ amounts }) => amounts.years[index],
  }));
}

function financierColumns(
  { id, name, kinds }: BudgetShape['financiers'][number],
  t: TFunction<'programme'>,
): MoneyColumn[] {
  const whole: MoneyColumn = { id, head: name, name, figure: ({ amounts }) => amounts.by[id]?.total };
  if (kinds.length < 2) return [whole];
  const kindColumn = (kind: 'cash' | 'in_kind', field: 'cash' | 'inKind'): MoneyColumn => ({
    id: `${id}-${kind}`,
    head: <KindHead financier={name} kind={t(`page.budget.kind.${kind}`)} />,
    name: `${name}, ${t(`page.budget.kind.${kind}`)}`,
    figure: ({ amounts }) => amounts.by[id]?.[field],
  });
  return [
    kindColumn('cash', 'cash'),
    kindColumn('in_kind', 'inKind'),
    { ...whole, head: <KindHead financier={name} kind={t('page.budget.kind.both')} /> },
  ];
}

function KindHead({ financier, kind }: { financier: string; kind: string }) {
  return (
    <>
      <span className="mk-budget-financier">{financier}</span> {kind}
    </>
  );
}

/** The same columns as the table takes them, with the line of a phone before the total. */
export function treeColumns(money: readonly MoneyColumn[], t: TFunction<'programme'>): TreeColumn[] {
  return [
    ...money.map(({ id, head }) => ({ id, head, number: true, phone: 'hidden' as const })),
    { id: 'line', head: t('page.budget.columns'), phone: 'second' as const, phoneOnly: true },
    { id: 'total', head: t('page.budget.total'), number: true, phone: 'end' as const },
  ];
}
