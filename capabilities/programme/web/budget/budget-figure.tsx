import { useTranslation } from 'react-i18next';
import { Figure } from '#web/ui/figure.tsx';
import { useFormat } from '#web/ui/format.tsx';
import { StateMark } from '#web/ui/state-mark.tsx';
import type { BudgetRowShape, FigureShape } from '../../contract/budget.ts';
import { useAddresses } from '../addresses.ts';
import './budget-figure.css';

export type BudgetFigureProps = {
  figure: FigureShape;
  row: BudgetRowShape;
  /** Where a sum opens into what it adds; a figure that is no sum has none. */
  href?: string | undefined;
  /** Set where the table cannot say the currency once. */
  withCurrency: boolean;
};

/** A figure of the budget: as printed, and under it what it comes to where that differs. */
export function BudgetFigure({ figure, row, href, withCurrency }: BudgetFigureProps) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  if (figure.amount === null) return <span className="mk-hidden">{t('page.budget.nothingPrinted')}</span>;
  const text = withCurrency ? format.money(figure.amount) : format.amount(figure.amount);
  return (
    <>
      {href === undefined ? (
        <span className={figure.printed ? undefined : 'mk-budget-summed'}>{text}</span>
      ) : (
        <Figure href={href} label={t('page.budget.opens', { amount: text, title: row.title })}>
          {text}
        </Figure>
      )}
      <Computed figure={figure} row={row} />
    </>
  );
}

/** What a printed figure comes to, with a mark that opens the finding about it. */
export function Computed({ figure, row }: Pick<BudgetFigureProps, 'figure' | 'row'>) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const { finding } = useAddresses();
  if (figure.computed === null) return null;
  const amount = format.amount(figure.computed);
  const words = t('page.budget.computed', { amount });
  if (row.explains === null) return <small className="mk-budget-computed">{words}</small>;
  return (
    <a className="mk-budget-computed" href={finding(row.explains)} title={t('page.budget.whyDiffers')}>
      <StateMark shape="idle" size={10} />
      {words}
    </a>
  );
}
