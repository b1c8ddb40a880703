import { useTranslation } from 'react-i18next';
import { DetailPart } from '#web/ui/detail-panel.tsx';
import { Figure } from '#web/ui/figure.tsx';
import { FindingArithmetic } from '#web/ui/finding-arithmetic.tsx';
import { useFormat } from '#web/ui/format.tsx';
import type { BudgetRowShape, BudgetShape } from '../../contract/budget.ts';
import { Computed } from './budget-figure.tsx';
import type { BudgetTree } from './budget-tree.ts';

/** Quantity by unit cost, year by year, written out; and the total. */
export function RowYears({ row }: { row: BudgetRowShape }) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const years = row.amounts.years.flatMap((figure, year) => {
    const priced = row.priced[year];
    if (figure.amount === null && !priced?.quantity) return [];
    const product =
      priced?.quantity && priced.unitCost
        ? t('page.budget.product', {
            quantity: format.number(priced.quantity),
            cost: format.amount(priced.unitCost),
          })
        : priced?.quantity
          ? t('page.budget.unpriced', { quantity: format.number(priced.quantity) })
          : t('page.budget.noProduct');
    return [{ year: year + 1, product, figure }];
  });
  return (
    <DetailPart title={t('page.budget.arithmetic', { currency: format.currency(row.currency) })}>
      {row.unit !== null && (
        <p className="mk-budget-unit-line">
          {t('page.budget.unit', { unit: row.unit })}
          {row.fullUnitCost !== null &&
            ` ${t('page.budget.fullUnitCost', { cost: format.amount(row.fullUnitCost) })}`}
        </p>
      )}
      <FindingArithmetic
        lines={[
          ...years.map(({ year, product, figure }) => ({
            id: String(year),
            label: (
              <>
                {t('page.budget.year', { year })} <span className="mk-muted">{product}</span>
              </>
            ),
            value: <Value figure={figure} row={row} />,
          })),
          {
            id: 'total',
            label: t('page.budget.total'),
            value: <Value figure={row.amounts.total} row={row} />,
            sum: true,
          },
        ]}
        {...(years.length === 0 ? { note: t('page.budget.noYear') } : {})}
      />
    </DetailPart>
  );
}

type RowAddsProps = {
  row: BudgetRowShape;
  budget: BudgetShape;
  tree: BudgetTree;
  rowHref: (id: string) => string;
};

/** The rows that a sum adds, each with its own detail. */
export function RowAdds({ row, tree, rowHref }: RowAddsProps) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const parts = row.adds.flatMap((id) => tree.byId.get(id) ?? []);
  return (
    <DetailPart title={t('page.budget.adds', { currency: format.currency(row.currency) })}>
      <FindingArithmetic
        lines={[
          ...parts.map((part) => ({
            id: part.id,
            label: <a href={rowHref(part.id)}>{part.title}</a>,
            value: <Value figure={part.amounts.total} row={part} href={rowHref(part.id)} />,
          })),
          {
            id: 'total',
            label: t(row.amounts.total.printed ? 'page.budget.totalPrinted' : 'page.budget.totalSummed'),
            value: <Value figure={row.amounts.total} row={row} />,
            sum: true,
          },
        ]}
        {...(row.amounts.total.printed ? {} : { note: t('page.budget.notPrinted') })}
      />
    </DetailPart>
  );
}

/** Who pays, in cash and in kind. */
export function RowPayers({ row, budget }: { row: BudgetRowShape; budget: BudgetShape }) {
  const { t } = useTranslation('programme');
  const lines = budget.financiers.flatMap(({ id, name, kinds }) => {
    const { cash, inKind, total } = row.amounts.by[id] ?? {};
    const parts =
      kinds.length < 2
        ? [{ id, label: name, figure: total }]
        : [
            { id: `${id} cash`, label: `${name}, ${t('page.budget.kind.cash')}`, figure: cash },
            { id: `${id} in kind`, label: `${name}, ${t('page.budget.kind.in_kind')}`, figure: inKind },
          ];
    const printed = parts.flatMap(({ figure, ...part }) =>
      figure?.amount && Number(figure.amount.amount) !== 0 ? [{ ...part, figure }] : [],
    );
    return printed.length === 0 && total?.amount && Number(total.amount.amount) !== 0
      ? [{ id, label: name, figure: total }]
      : printed;
  });
  if (lines.length === 0) return null;
  return (
    <DetailPart title={t('page.budget.payers')}>
      <FindingArithmetic
        lines={lines.map(({ id, label, figure }) => ({
          id,
          label,
          value: <Value figure={figure} row={row} />,
        }))}
      />
    </DetailPart>
  );
}

type ValueProps = {
  figure: BudgetRowShape['amounts']['total'];
  row: BudgetRowShape;
  href?: string | undefined;
};

function Value({ figure, row, href }: ValueProps) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  if (figure.amount === null) return <span className="mk-muted">{t('page.budget.nothingPrinted')}</span>;
  const text = format.amount(figure.amount);
  return (
    <>
      {href === undefined ? (
        text
      ) : (
        <Figure href={href} label={t('page.budget.opens', { amount: text, title: row.title })}>
          {text}
        </Figure>
      )}
      <Computed figure={figure} row={row} />
    </>
  );
}
