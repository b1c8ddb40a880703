import { useComputedColorScheme } from '@mantine/core';
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { type ECharts, init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import type { ChartProps } from './chart.tsx';
import { chartOption, readInk } from './chart-option.ts';

use([BarChart, LineChart, GridComponent, MarkLineComponent, TooltipComponent, LabelLayout, CanvasRenderer]);

/** Draws with the tokens of the scheme on screen; redraws when scheme, data or room change. */
export function ChartCanvas(props: ChartProps) {
  const frame = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts | undefined>(undefined);
  const draw = useRef<() => void>(() => undefined);
  const scheme = useComputedColorScheme('light');

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const drawn = init(element, null, { renderer: 'canvas' });
    chart.current = drawn;
    const redraw = () => draw.current();
    const room = new ResizeObserver(() => {
      drawn.resize();
      redraw();
    });
    room.observe(element);
    // Paper is always light, whatever the scheme on screen: the drawing has to be made again for it.
    const paper = matchMedia('print');
    paper.addEventListener('change', redraw);
    return () => {
      paper.removeEventListener('change', redraw);
      room.disconnect();
      drawn.dispose();
      chart.current = undefined;
    };
  }, []);

  // The scheme is read through the style sheet, so the effect has to run again when it changes.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    draw.current = () => {
      const width = frame.current?.clientWidth ?? 0;
      chart.current?.setOption(chartOption(props, readInk(), width), { notMerge: true });
    };
    draw.current();
  }, [props, scheme]);

  return <div ref={frame} className="mk-chart-canvas" />;
}
