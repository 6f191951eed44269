import { describe, expect, it } from '@jest/globals';
import { figures } from '../../../../test/given-adoption.js';
import { funnelOf } from './funnelSteps.js';

describe('the funnel', () => {
  it('goes from the first offer to the one who takes others along', () => {
    expect(funnelOf(figures()).map(({ metric, value }) => [metric, value])).toEqual([
      ['invited', 60],
      ['enrolled', 50],
      ['acknowledged', 40],
      ['trained', 30],
      ['labelled', 20],
      ['mentoring', 10],
      ['retained90', 5],
    ]);
  });

  it('has bars of the longest, which need not be the first, and shares of the headcount', () => {
    const steps = funnelOf(figures({ invited: 40, enrolled: 80, headcount: 200 }));
    expect(steps.slice(0, 2)).toMatchObject([
      { metric: 'invited', value: 40, length: 0.5, share: 0.2 },
      { metric: 'enrolled', value: 80, length: 1, share: 0.4 },
    ]);
  });

  it('says nothing of what is not known, and divides by no empty company', () => {
    const [invited, enrolled] = funnelOf(figures({ invited: null }));
    expect(invited).toMatchObject({ metric: 'invited', value: null, length: null, share: null });
    expect(enrolled).toMatchObject({ length: 1, more: null });
    expect(funnelOf(figures({ invited: 0 }))[0]).toMatchObject({ value: 0, length: 0, share: 0 });
    expect(funnelOf(figures({ headcount: 0 })).map(({ share }) => share)).toEqual(Array(7).fill(null));
  });

  it('explains the steps that are larger than the one before, and those that only rounding makes so', () => {
    const more = (facts: Parameters<typeof figures>[0]) =>
      funnelOf(figures(facts)).flatMap(({ metric, more }) => (more ? [[metric, more]] : []));
    expect(more({})).toEqual([]);
    expect(more({ acknowledged: 63, trained: 66 })).toEqual([
      ['acknowledged', 'for a reason'],
      ['trained', 'by rounding'],
    ]);
    expect(more({ acknowledged: 51, rounded: false })).toEqual([['acknowledged', 'for a reason']]);
  });
});
