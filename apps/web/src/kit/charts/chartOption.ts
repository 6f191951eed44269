import type { CustomSeriesOption, LineSeriesOption } from 'echarts/charts';
import type { GridComponentOption, MarkLineComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';

export type ChartSeries = LineSeriesOption | CustomSeriesOption;

/** What a chart may be made of: types only, so that whoever describes one loads nothing. */
export type ChartOption = ComposeOption<
  ChartSeries | GridComponentOption | MarkLineComponentOption | TooltipComponentOption
>;
