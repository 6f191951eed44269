import { describe, expect, it } from '@jest/globals';
import { figures, hidden, row } from '../../../test/given-adoption.js';
import { intlOf, plainSpaces } from '../../../test/readers.js';
import { changeOf } from './change.js';
import { comparisonOf } from './comparison.js';
import { funnelOf } from './funnel.js';

const english = intlOf({ language: 'en', locale: 'en-GB', timeZone: 'UTC' });
const french = intlOf({ language: 'fr', locale: 'fr-FR', timeZone: 'UTC' });

describe('what changed within a month', () => {
  it.each([
    [412, 381, ', 31 more than a month ago', ', 31 de plus qu’il y a un mois'],
    [381, 412, ', 31 fewer than a month ago', ', 31 de moins qu’il y a un mois'],
    [412, 412, ', as many as a month ago', ', autant qu’il y a un mois'],
    [12_000, 0, ', 12,000 more than a month ago', ', 12 000 de plus qu’il y a un mois'],
  ])('from %i, which were %i', (now, earlier, inEnglish, inFrench) => {
    const { id, change } = changeOf(now, earlier)!;
    expect(english.formatMessage({ id }, { change, about: 'false' })).toBe(inEnglish);
    expect(plainSpaces(french.formatMessage({ id }, { change, about: 'false' }))).toBe(inFrench);
  });

  it('is not known where one of the two days is not', () => {
    expect(changeOf(412, null)).toBeNull();
    expect(changeOf(null, 412)).toBeNull();
  });
});

describe('groups beside one another', () => {
  const names = (...rows: Parameters<typeof comparisonOf>[0]) => comparisonOf(rows).rows.map(({ label }) => label);

  it('stand with the highest share first, and what is hidden last', () => {
    expect(names(row('Chile', hidden), row('Japan', 5), row('France', 30), row('Italy', 0))).toEqual([
      'France',
      'Japan',
      'Italy',
      'Chile',
    ]);
  });

  it('have one that is ahead, when it is ahead of every other', () => {
    const ahead = (...rows: Parameters<typeof comparisonOf>[0]) => comparisonOf(rows).ahead;
    expect(ahead(row('Japan', 5), row('France', 30))).toEqual({ name: 'France', rate: 0.3 });
    expect(ahead(row('Japan', 30), row('France', 30))).toBeNull();
    expect(ahead(row('Japan', 0), row('France', 0))).toBeNull();
  });

  it('have none ahead where only one is shown', () => {
    expect(comparisonOf([row('France', 30)]).ahead).toBeNull();
    expect(comparisonOf([row('France', 30), row('Chile', hidden)]).ahead).toBeNull();
    expect(comparisonOf([row('Chile', hidden)]).ahead).toBeNull();
    expect(comparisonOf([]).ahead).toBeNull();
  });

  it('count how many are hidden', () => {
    expect(comparisonOf([row('Chile', hidden), row('Japan', 5), row('Peru', hidden)]).hidden).toBe(2);
    // Where nobody works there is no share, and nothing is hidden either.
    expect(comparisonOf([row('Chile', hidden), row('Peru', figures({ headcount: 0 }))]).hidden).toBe(1);
  });

  it('are as long as their share of the longest; what is hidden has no length', () => {
    const { rows, lengthOf } = comparisonOf([row('Japan', 10), row('France', 40), row('Chile', hidden)]);
    expect(rows.map(lengthOf)).toEqual([1, 0.25, null]);
    const nobody = comparisonOf([row('Japan', 0), row('France', 0)]);
    expect(nobody.rows.map(nobody.lengthOf)).toEqual([0, 0]);
  });
});

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
    expect(steps.slice(0, 2)).toEqual([
      { metric: 'invited', value: 40, length: 0.5, share: 0.2 },
      { metric: 'enrolled', value: 80, length: 1, share: 0.4 },
    ]);
  });

  it('says nothing of what is not known, and divides by no empty company', () => {
    const [invited, enrolled] = funnelOf(figures({ invited: null }));
    expect(invited).toEqual({ metric: 'invited', value: null, length: null, share: null });
    expect(enrolled?.length).toBe(1);
    expect(funnelOf(figures({ invited: 0 }))[0]).toEqual({ metric: 'invited', value: 0, length: 0, share: 0 });
    expect(funnelOf(figures({ headcount: 0 })).map(({ share }) => share)).toEqual(Array(7).fill(null));
  });
});
