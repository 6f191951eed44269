import { CustomChart, LineChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, use, type EChartsType } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartOption } from './chartOption.js';

// One by one: what no chart of ours uses is not in the file that a browser loads.
use([LineChart, CustomChart, GridComponent, MarkLineComponent, TooltipComponent, LabelLayout, SVGRenderer]);

/** A chart that is being drawn in an element. */
export interface Drawn {
  show(option: ChartOption): void;
  /** Fits its element again, at once: what moves with a window needs no motion of its own. */
  fit(): void;
  /** Points at one point of its first line, or at none. */
  pointAt(index: number | null): void;
  remove(): void;
}

export function draw(element: HTMLElement): Drawn {
  const chart: EChartsType = init(element, null, { renderer: 'svg' });
  return {
    show: (option) => chart.setOption(option, { notMerge: true }),
    fit: () => chart.resize({ animation: { duration: 0 } }),
    pointAt: (index) =>
      index === null
        ? chart.dispatchAction({ type: 'hideTip' })
        : chart.dispatchAction({ type: 'showTip', seriesIndex: 0, dataIndex: index }),
    remove: () => chart.dispose(),
  };
}
