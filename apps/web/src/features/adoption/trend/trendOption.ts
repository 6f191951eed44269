import type { ChartOption, ChartSeries } from '../../../kit/charts/chartOption.js';
import { axisLook, chartLook, hues, quietWords, words } from '../../../kit/charts/chartLook.js';
import type { Fan } from './fan.js';
import type { Line } from './trend.js';

export interface TrendLine {
  line: Line | 'share';
  /** Beside its end, and on a phone. */
  name: string;
  points: (readonly [place: number, value: number | null])[];
}

export interface TrendPicture {
  lines: TrendLine[];
  /** What happened: quiet lines across. */
  marks: { place: number; name: string }[];
  goal: { share: number; name: string } | null;
  fan: Fan | null;
  /** How a place is called on the axis, after another one or as the first; and a value. */
  monthName(place: number, before: number | null): string;
  valueName(value: number): string;
  /** What is read at a point: its month, and a line for each figure. */
  told(index: number): string[];
}

const look: Record<TrendLine['line'], { color: string; width: number; type: 'solid' | 'dashed' }> = {
  labelled: { color: hues.strong, width: 3, type: 'solid' },
  share: { color: hues.strong, width: 3, type: 'solid' },
  attended: { color: hues.middle, width: 2, type: 'dashed' },
  enrolled: { color: hues.quiet, width: 2, type: 'solid' },
};

/** Months from left to right; each line is called at its end, so that no legend is needed. */
export function trendOption(picture: TrendPicture, narrow: boolean): ChartOption {
  const { lines, marks, goal, fan } = picture;
  const places = lines.flatMap(({ points }) => points.map(([place]) => place));
  const first = Math.min(...places);
  const last = Math.max(...places, fan?.until ?? -Infinity);
  const [min, max] = [Math.floor(first), Math.ceil(last)];
  const step = stepOf(max - min, narrow);
  return {
    ...chartLook,
    grid: { left: narrow ? 36 : 48, right: fan ? 24 : narrow ? 92 : 168, top: 36, bottom: 28 },
    tooltip: { ...chartLook.tooltip, formatter: (asked) => tooltip(picture.told(indexOf(asked))) },
    xAxis: {
      ...axisLook,
      type: 'value',
      min,
      max,
      interval: step,
      splitLine: { show: false },
      axisLabel: {
        ...axisLook.axisLabel,
        showMaxLabel: (max - min) % step === 0,
        formatter: (place: number) => picture.monthName(place, place === min ? null : place - step),
      },
      axisPointer: { label: { show: false } },
    },
    yAxis: {
      ...axisLook,
      type: 'value',
      min: 0,
      ...(goal && { max: ({ max }: { max: number }) => Math.min(1, Math.max(max, goal.share) * 1.15) }),
      splitNumber: 4,
      axisLine: { show: false },
      axisLabel: { ...axisLook.axisLabel, showMaxLabel: goal === null, formatter: picture.valueName },
    },
    series: [
      ...lines.map(({ line, name, points }) => ({
        type: 'line' as const,
        id: line,
        data: points.map(([place, value]) => [place, value ?? '-']),
        lineStyle: look[line],
        itemStyle: { color: look[line].color },
        symbol: 'circle',
        symbolSize: 7,
        showSymbol: points.length === 1,
        emphasis: { disabled: true },
        endLabel: {
          show: true,
          ...words,
          color: look[line].color,
          fontWeight: line === 'labelled' || line === 'share' ? (600 as const) : (400 as const),
          formatter: () => name,
          distance: 8,
          lineHeight: 18,
          ...(fan && besideFan(Math.max(...points.map(([place]) => place)) - first, max - min)),
        },
        labelLayout: { moveOverlap: 'shiftY' as const },
        z: line === 'labelled' ? 4 : 3,
      })),
      ...(fan ? fanSeries(fan) : []),
      across(marks, goal, apartMarks(marks, (max - min) * (narrow ? 0.45 : 0.15))),
    ],
  };
}

/** Where the line goes on: over its end where there is room before it, else below it. */
function besideFan(before: number, all: number) {
  const isLate = before / all > 0.5;
  return {
    align: isLate ? ('right' as const) : ('left' as const),
    verticalAlign: isLate ? ('bottom' as const) : ('top' as const),
    offset: isLate ? [-12, -10] : [0, 10],
    textBorderColor: 'var(--paper)',
    textBorderWidth: 3,
  };
}

function fanSeries(fan: Fan): ChartSeries[] {
  return [
    {
      type: 'custom',
      id: 'fan',
      silent: true,
      tooltip: { show: false },
      data: [fan.edge.flat()],
      renderItem: (_, api) => ({
        type: 'polygon',
        shape: { points: fan.edge.map((point) => api.coord([...point])) },
        style: { fill: hues.area, opacity: 0.7 },
      }),
      clip: true,
      z: 1,
    },
    {
      type: 'line',
      id: 'middle',
      silent: true,
      tooltip: { show: false },
      data: fan.middle.map((point) => [...point]),
      symbol: 'none',
      lineStyle: { color: hues.strong, width: 1.5, type: 'dotted' },
      z: 2,
    },
  ];
}

/** What happened on a day, and the goal: lines of no series of their own, so that nothing points at them. */
function across(marks: TrendPicture['marks'], goal: TrendPicture['goal'], called: ReadonlySet<number>): ChartSeries {
  const day = { type: 'dotted', color: 'var(--line-strong)', width: 1 } as const;
  return {
    type: 'line',
    id: 'across',
    silent: true,
    tooltip: { show: false },
    data: [],
    markLine: {
      silent: true,
      symbol: 'none',
      animation: false,
      data: [
        ...marks.map(({ place, name }, index) => ({
          xAxis: place,
          lineStyle: day,
          label: { ...quietWords, show: called.has(index), position: 'end' as const, formatter: name },
        })),
        ...(goal
          ? [
              {
                yAxis: goal.share,
                lineStyle: { type: 'dashed' as const, color: 'var(--ink-soft)', width: 1.5 },
                label: {
                  ...words,
                  show: true,
                  position: 'insideStartTop' as const,
                  formatter: goal.name,
                  backgroundColor: 'var(--paper)',
                  padding: [0, 4],
                },
              },
            ]
          : []),
      ],
    },
  };
}

/** Of what happened, what has room for its words: the last one first. */
export function apartMarks(marks: readonly { place: number }[], room: number): Set<number> {
  const called = new Set<number>();
  let next = Infinity;
  for (const [index, { place }] of [...marks.entries()].toReversed()) {
    if (next - place < room) continue;
    called.add(index);
    next = place;
  }
  return called;
}

/** Months between two words of the axis. */
function stepOf(months: number, narrow: boolean): number {
  const words = narrow ? 5 : 13;
  return [1, 2, 3, 6, 12].find((step) => months / step <= words) ?? 24;
}

function indexOf(asked: unknown): number {
  const [first] = Array.isArray(asked) ? (asked as { dataIndex: number }[]) : [];
  return first?.dataIndex ?? 0;
}

function tooltip([month = '', ...figures]: string[]): HTMLElement {
  const element = document.createElement('div');
  const title = document.createElement('strong');
  title.textContent = month;
  element.append(title);
  for (const figure of figures) {
    const line = document.createElement('div');
    line.textContent = figure;
    element.append(line);
  }
  return element;
}
