import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '#web/client/loaded.tsx';
import { usePlace } from '#web/client/place.ts';
import { useEndpoint } from '#web/client/use-endpoint.ts';
import { useHref } from '#web/client/use-href.ts';
import { paths } from '#web/paths.ts';
import { Card } from '#web/ui/card.tsx';
import { WithDetail } from '#web/ui/detail-panel.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { useFormat } from '#web/ui/format.tsx';
import { PageHead } from '#web/ui/section-head.tsx';
import { Segmented } from '#web/ui/segmented.tsx';
import { treeRowElementId } from '#web/ui/tree-table.tsx';
import type { BudgetShape } from '../contract/budget.ts';
import { showBudget } from '../contract.ts';
import { BudgetChart } from './budget/budget-chart.tsx';
import { budgetViews, readView } from './budget/budget-columns.tsx';
import { BudgetRowDetail } from './budget/budget-row-detail.tsx';
import { BudgetTable } from './budget/budget-table.tsx';
import { budgetTree, foldableRows, rowsAround, unfoldedRows, writeUnfolded } from './budget/budget-tree.ts';
import { usePageSearch } from './parts/use-page-search.ts';

/** The itemised budget: a tree of printed figures whose sums open, and who pays for what. */
export function BudgetPage() {
  const { t } = useTranslation('programme');
  const budget = useEndpoint(showBudget);
  return (
    <>
      <PageHead
        title={t('page.budget.title')}
        lede={budget.data?.compositions.map(({ sentence }) => sentence).join(' ')}
      />
      <Loaded query={budget} rows={10}>
        {(data) => <Budget budget={data} />}
      </Loaded>
    </>
  );
}

function Budget({ budget }: { budget: BudgetShape }) {
  const { t } = useTranslation('programme');
  const search = usePageSearch();
  const { rowHref, closeHref } = useRowAddresses();
  const tree = budgetTree(budget.rows);
  const row = tree.byId.get(search.open ?? '');
  const unfolded = unfoldedRows(search.rows, row?.id, tree);
  useRowInView(row?.id);
  if (budget.rows.length === 0) {
    return <EmptyState title={t('page.budget.empty')}>{t('page.budget.emptyHelp')}</EmptyState>;
  }
  const unfold = (id: string, open: boolean) => {
    const next = new Set(open ? [...unfolded, id] : [...unfolded].filter((one) => one !== id));
    const hides = !open && row !== undefined && rowsAround(row.id, tree).some((around) => around.id === id);
    search.change({ rows: writeUnfolded(next, tree), ...(hides ? { open: undefined } : {}) });
  };
  return (
    <WithDetail
      detail={
        row && (
          <BudgetRowDetail
            row={row}
            budget={budget}
            tree={tree}
            rowHref={rowHref}
            closeHref={closeHref}
            onClose={() => search.change({ open: undefined })}
          />
        )
      }
    >
      <Card
        title={t('page.budget.lines')}
        note={<CurrencyNote budget={budget} />}
        actions={<TableControls unfoldedAll={unfolded.size === foldableRows(tree).length} />}
      >
        <BudgetTable
          budget={budget}
          tree={tree}
          view={readView(search.by)}
          unfolded={unfolded}
          onUnfold={unfold}
          open={row?.id}
          rowHref={rowHref}
        />
      </Card>
      {budget.compositions.map((composition) => (
        <BudgetChart key={composition.currency} composition={composition} financiers={budget.financiers} />
      ))}
    </WithDetail>
  );
}

function CurrencyNote({ budget }: { budget: BudgetShape }) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const [first, ...others] = budget.currencies;
  return first === undefined || others.length > 0
    ? t('page.budget.severalCurrencies')
    : t('page.budget.inCurrency', { currency: format.currency(first) });
}

function TableControls({ unfoldedAll }: { unfoldedAll: boolean }) {
  const { t } = useTranslation('programme');
  const { by, change } = usePageSearch();
  return (
    <>
      <Button
        size="compact-sm"
        onClick={() => change(unfoldedAll ? { rows: undefined, open: undefined } : { rows: 'all' })}
      >
        {t(unfoldedAll ? 'page.budget.foldAll' : 'page.budget.unfoldAll')}
      </Button>
      <Segmented
        label={t('page.budget.columns')}
        options={budgetViews.map((view) => ({ value: view, label: t(`page.budget.view.${view}`) }))}
        value={readView(by)}
        onChange={(view) => change({ by: view === 'year' ? undefined : view })}
      />
    </>
  );
}

function useRowAddresses() {
  const { programme } = usePlace();
  const href = useHref();
  const { rows, by } = usePageSearch();
  const address = (open: string | undefined) => href(paths.budget(programme), { open, rows, by });
  return { rowHref: (id: string) => address(id), closeHref: address(undefined) };
}

/** A row to which a link led may lie far down: it is brought into view, and only where it is not. */
function useRowInView(id: string | undefined) {
  useEffect(() => {
    if (id === undefined) return;
    const element = document.getElementById(treeRowElementId(id));
    const { top = 0, bottom = 0 } = element?.getBoundingClientRect() ?? {};
    if (top < 96 || bottom > window.innerHeight - 48) element?.scrollIntoView({ block: 'center' });
  }, [id]);
}
