import type { ChartColour } from './legend.tsx';

/** What a drawing needs to know of a chart; `ChartProps` is one. */
type ChartData = {
  kind: 'line' | 'bar' | 'stacked';
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
};

/** The tokens' values in the scheme on screen. */
export type Ink = { font: string; of: (token: string) => string };

export function readInk(): Ink {
  const style = getComputedStyle(document.documentElement);
  const of = (token: string) => style.getPropertyValue(`--mk-${token}`).trim();
  return { font: of('font'), of };
}

/** The drawing library's option object for a chart of ours. */
export function chartOption(data: ChartData, ink: Ink) {
  const small = { fontFamily: ink.font, fontSize: 11, color: ink.of('ink-3') };
  const lines = data.kind === 'line';
  return {
    animation: false,
    textStyle: { fontFamily: ink.font },
    grid: { left: 4, right: lines ? 96 : 8, top: 16, bottom: 4, containLabel: true },
    tooltip: tooltip(data, ink),
    xAxis: {
      type: 'category',
      data: [...data.categories],
      boundaryGap: !lines,
      axisLabel: { ...small, hideOverlap: true },
      axisLine: { lineStyle: { color: ink.of('line-strong') } },
      axisTick: { show: false },
    },
    yAxis: {
      type: 'value',
      axisLabel: { ...small, formatter: data.formatTick },
      splitLine: { lineStyle: { color: ink.of('line') } },
      splitNumber: 4,
    },
    series: data.series.map((series, index) => ({
      name: series.label,
      data: [...series.values],
      itemStyle: { color: ink.of(series.colour) },
      ...(lines ? lineStyle(series, ink) : barStyle(data.kind)),
      ...(index === 0 && data.today ? { markLine: todayLine(data.today, ink) } : {}),
    })),
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
    barMaxWidth: 36,
    ...(kind === 'stacked' ? { stack: 'whole' } : { barGap: '10%' }),
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
