import type { ChartColour } from './legend.tsx';

/** What a drawing needs to know of a chart; `ChartProps` is one. */
type ChartData = {
  kind: 'line' | 'bar' | 'stacked' | 'rows';
  categories: readonly string[];
  series: readonly {
    id: string;
    label: string;
    colour: ChartColour;
    values: readonly (number | null)[];
    text: readonly string[];
    line?: 'solid' | 'dashed' | 'dotted';
  }[];
  formatTick: (value: number) => string;
  today?: { category: string; label: string } | undefined;
  sums?: { text: readonly string[] } | undefined;
};

/** The tokens' values in the scheme on screen. */
export type Ink = { font: string; of: (token: string) => string };

export function readInk(): Ink {
  const style = getComputedStyle(document.documentElement);
  const of = (token: string) => style.getPropertyValue(`--mk-${token}`).trim();
  return { font: of('font'), of };
}

/** The drawing library's option object for a chart of ours, in a room of so many pixels. */
export function chartOption(data: ChartData, ink: Ink, width = 800) {
  const small = { fontFamily: ink.font, fontSize: 11, color: ink.of('ink-3') };
  const lines = data.kind === 'line';
  const rows = data.kind === 'rows';
  const categories = {
    type: 'category',
    data: [...data.categories],
    boundaryGap: !lines,
    axisLabel: { ...small, ...(rows ? rowLabel(width, ink) : { hideOverlap: true }) },
    axisLine: { lineStyle: { color: ink.of('line-strong') } },
    axisTick: { show: false },
    inverse: rows,
  };
  const values = {
    type: 'value',
    axisLabel: { ...small, formatter: data.formatTick, hideOverlap: true },
    splitLine: { lineStyle: { color: ink.of('line') } },
    splitNumber: rows && width < 500 ? 2 : 4,
  };
  return {
    animation: false,
    textStyle: { fontFamily: ink.font },
    grid: { left: 4, right: lines ? 96 : rows ? 68 : 8, top: rows ? 4 : 16, bottom: 4, containLabel: true },
    tooltip: tooltip(data, ink),
    xAxis: rows ? values : categories,
    yAxis: rows ? categories : values,
    series: [
      ...data.series.map((series, index) => ({
        name: series.label,
        data: [...series.values],
        itemStyle: { color: ink.of(series.colour) },
        ...(lines ? lineStyle(series, ink) : barStyle(data.kind)),
        ...(rows ? { label: partLabel(series, ink), labelLayout: hideWhereNarrow } : {}),
        ...(index === 0 && data.today ? { markLine: todayLine(data.today, ink) } : {}),
      })),
      ...(rows && data.sums ? [sumLabels(data.sums.text, data.categories.length, ink)] : []),
    ],
  };
}

function rowLabel(width: number, ink: Ink) {
  return {
    width: width < 500 ? 104 : 220,
    overflow: 'break',
    color: ink.of('ink'),
    fontSize: width < 500 ? 11 : 12,
    lineHeight: 15,
  };
}

/** The amount inside its part of the row. */
function partLabel(series: ChartData['series'][number], ink: Ink) {
  const isLight = series.colour === 'c2' || series.colour === 'c5';
  return {
    show: true,
    position: 'inside',
    formatter: ({ dataIndex }: { dataIndex: number }) => series.text[dataIndex] ?? '',
    color: ink.of(isLight ? 'on-risk' : 'on-state'),
    fontFamily: ink.font,
    fontSize: 11,
    fontWeight: 600,
  };
}

type Placed = { rect: { width: number }; labelRect: { width: number } };

/** A label that is wider than its part would lie across the next one: the tooltip and the table have it. */
function hideWhereNarrow({ rect, labelRect }: Placed) {
  return rect.width < labelRect.width + 8 ? { x: -1000, y: -1000 } : {};
}

/** The sum at the end of each row: an empty part of its own, which only carries the label. */
function sumLabels(text: readonly string[], count: number, ink: Ink) {
  return {
    type: 'bar',
    stack: 'whole',
    silent: true,
    data: Array.from({ length: count }, () => 0),
    label: {
      show: true,
      position: 'right',
      formatter: ({ dataIndex }: { dataIndex: number }) => text[dataIndex] ?? '',
      color: ink.of('ink'),
      fontFamily: ink.font,
      fontSize: 12,
      fontWeight: 640,
    },
  };
}

function lineStyle(series: ChartData['series'][number], ink: Ink) {
  return {
    type: 'line',
    showSymbol: false,
    connectNulls: false,
    lineStyle: { width: series.line === undefined ? 3 : 2, type: series.line ?? 'solid' },
    // The label stands at the line's end: no legend to look up.
    endLabel: {
      show: true,
      formatter: '{a}',
      color: ink.of(series.colour === 'plan' ? 'ink' : series.colour),
      fontFamily: ink.font,
      fontSize: 11,
      fontWeight: 600,
    },
    labelLayout: { moveOverlap: 'shiftY' },
  };
}

function barStyle(kind: ChartData['kind']) {
  return {
    type: 'bar',
    barMaxWidth: kind === 'rows' ? 22 : 36,
    ...(kind === 'bar' ? { barGap: '10%' } : { stack: 'whole' }),
  };
}

function todayLine(today: { category: string; label: string }, ink: Ink) {
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: ink.of('cochineal'), width: 1.2, type: 'solid' },
    label: { formatter: today.label, color: ink.of('cochineal'), fontFamily: ink.font, fontSize: 11 },
    data: [{ xAxis: today.category }],
  };
}

/** Drawn on the canvas: a tooltip made of HTML would need inline styles, which the security policy refuses. */
function tooltip(data: ChartData, ink: Ink) {
  return {
    trigger: 'axis',
    renderMode: 'richText',
    backgroundColor: ink.of('surface'),
    borderColor: ink.of('line-strong'),
    borderWidth: 1,
    textStyle: { fontFamily: ink.font, fontSize: 12, color: ink.of('ink') },
    axisPointer: { type: 'line', lineStyle: { color: ink.of('line-strong') } },
    formatter: (points: readonly { dataIndex: number }[]) => {
      const index = points[0]?.dataIndex ?? 0;
      const lines = data.series.map((series) => `${series.label}  ${series.text[index] ?? ''}`);
      return [data.categories[index], ...lines].join('\n');
    },
  };
}
