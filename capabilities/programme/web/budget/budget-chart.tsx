import { useTranslation } from 'react-i18next';
import { Card } from '#web/ui/card.tsx';
import { Chart, type ChartSeries } from '#web/ui/chart.tsx';
import { useFormat } from '#web/ui/format.tsx';
import type { BudgetShape, CompositionShape } from '../../contract/budget.ts';

const colours = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'] as const;

/** What the parts of the highest level cost, and who pays for them in which kind. */
export function BudgetChart({
  composition,
  financiers,
}: {
  composition: CompositionShape;
  financiers: BudgetShape['financiers'];
}) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const { currency, parts, sentence } = composition;
  // Several currencies make several charts: the title tells them apart.
  const title = t('page.budget.whoIn', { currency: format.currency(currency) });
  const series: ChartSeries[] = composition.series.map(({ id, financier, kind }, index) => {
    const name = financiers.find((one) => one.id === financier)?.name ?? financier;
    return {
      id,
      label: kind === 'all' ? name : `${name}, ${t(`page.budget.kind.${kind}`)}`,
      colour: colours[Math.min(index, colours.length - 1)] ?? 'c6',
      values: parts.map(({ amounts }) => (amounts[id] ? Number(amounts[id].amount) : null)),
      text: parts.map(({ amounts }) => (amounts[id] ? format.amount(amounts[id]) : '')),
    };
  });
  return (
    <Card title={title} padded>
      <Chart
        title={title}
        summary={sentence}
        kind="rows"
        categoryHead={t('page.budget.part')}
        categories={parts.map(({ title }) => title)}
        series={series}
        sums={{ head: t('page.budget.total'), text: parts.map(({ total }) => format.amount(total)) }}
        formatTick={(value) => format.number(value, { notation: 'compact' })}
        height={parts.length * 46 + 36}
      />
    </Card>
  );
}
