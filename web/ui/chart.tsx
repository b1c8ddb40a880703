import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ChartColour, Legend } from './legend.tsx';
import { Segmented } from './segmented.tsx';
import './data-table.css';
import './chart.css';

// The drawing library is larger than the rest of the application: only pages with a chart fetch it.
const ChartCanvas = lazy(() =>
  import('./chart-canvas.tsx').then((module) => ({ default: module.ChartCanvas })),
);

export type ChartSeries = {
  id: string;
  label: string;
  colour: ChartColour;
  /** For drawing only; `null` is no data. What is read is `text`. */
  values: readonly (number | null)[];
  /** Exact values in the reader's form, one for each category. */
  text: readonly string[];
  /** A planned curve is dashed, a forecast dotted, in every chart. */
  line?: 'solid' | 'dashed' | 'dotted';
};

export type ChartProps = {
  title: string;
  /** The finding in a sentence: what a reader takes from the chart. */
  summary: string;
  /** `rows` stacks along a row for each category, for categories with long names. */
  kind: 'line' | 'bar' | 'stacked' | 'rows';
  categoryHead: string;
  categories: readonly string[];
  series: readonly ChartSeries[];
  /** Ticks of the value axis, without decimals. */
  formatTick: (value: number) => string;
  /** Category at which "today" stands. */
  today?: { category: string; label: string } | undefined;
  height?: number;
  /** Sum of each category in the reader's form: it stands at the end of its row and in the table's last column. */
  sums?: { head: string; text: readonly string[] } | undefined;
};

/** A drawing with the same rows as a table one press away. */
export function Chart(props: ChartProps) {
  const { t } = useTranslation('web');
  const [view, setView] = useState<'chart' | 'table'>('chart');
  return (
    <div className="mk-chart">
      <div className="mk-chart-head">
        {props.kind === 'line' ? <span /> : <Legend entries={props.series.map(legendEntry)} />}
        <Segmented
          label={t('chart.view', { title: props.title })}
          options={[
            { value: 'chart', label: t('chart.chart') },
            { value: 'table', label: t('chart.table') },
          ]}
          value={view}
          onChange={setView}
        />
      </div>
      {view === 'chart' ? (
        <div
          className="mk-chart-drawing"
          role="img"
          aria-label={props.summary}
          style={{ height: props.height ?? 300 }}
        >
          <Suspense fallback={null}>
            <ChartCanvas {...props} />
          </Suspense>
        </div>
      ) : (
        <ChartTable {...props} />
      )}
    </div>
  );
}

function legendEntry(series: ChartSeries) {
  return { id: series.id, label: series.label, colour: series.colour, swatch: 'square' as const };
}

function ChartTable({ title, categoryHead, categories, series, sums }: ChartProps) {
  const { t } = useTranslation('web');
  const name = `${title}: ${t('chart.table')}`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard
    <section className="mk-table-frame mk-chart-table" tabIndex={0} aria-label={name}>
      <table className="mk-table">
        <caption className="mk-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{categoryHead}</th>
            {series.map((one) => (
              <th key={one.id} scope="col" className="mk-number">
                {one.label}
              </th>
            ))}
            {sums && (
              <th scope="col" className="mk-number">
                {sums.head}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {categories.map((category, index) => (
            <tr key={category}>
              <th scope="row">{category}</th>
              {series.map((one) => (
                <td key={one.id} className="mk-number">
                  {one.text[index]}
                </td>
              ))}
              {sums && <td className="mk-number">{sums.text[index]}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
