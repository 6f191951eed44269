import type { ChartOption } from './chartOption.js';

// The browser resolves these, in the drawing as elsewhere: a change of theme, of the company's colour, or paper needs no new drawing.
const ink = 'var(--ink)';
const dim = 'var(--ink-dim)';
const line = 'var(--line)';

/** One hue in steps. Each is mixed of two colours that can be read, and can be read itself. */
export const hues = {
  strong: 'var(--accent)',
  middle: 'color-mix(in oklab, var(--accent) 55%, var(--ink-dim))',
  quiet: dim,
  area: 'color-mix(in oklab, var(--accent) 22%, var(--paper))',
} as const;

export const words = { color: ink, fontSize: 13, fontFamily: "'Inter Variable', system-ui, sans-serif" } as const;
export const quietWords = { ...words, color: dim, fontSize: 12 } as const;

/** What every chart has in common. */
export const chartLook = {
  textStyle: words,
  backgroundColor: 'transparent',
  animationDuration: 160,
  animationDurationUpdate: 160,
  tooltip: {
    trigger: 'axis',
    confine: true,
    transitionDuration: 0,
    backgroundColor: 'var(--surface)',
    borderColor: 'var(--line-strong)',
    textStyle: words,
    axisPointer: { type: 'line', lineStyle: { color: dim, type: 'solid' }, animation: false },
    extraCssText: 'border-radius: 8px; box-shadow: var(--shadow); max-width: 18rem; white-space: normal;',
  },
} as const satisfies ChartOption;

export const axisLook = {
  axisLine: { lineStyle: { color: 'var(--line-strong)' } },
  axisTick: { show: false },
  axisLabel: { ...quietWords, hideOverlap: true },
  splitLine: { lineStyle: { color: line } },
} as const;
