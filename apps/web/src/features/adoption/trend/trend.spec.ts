import { describe, expect, it } from '@jest/globals';
import { intlOf, plainSpaces } from '../../../../test/readers.js';
import type { TrendPoint } from '../story/story.query.js';
import { fanOf } from './fan.js';
import { monthAt, monthPlace, placeOf } from './monthPlace.js';
import { findingOf, monthsOf, spansOf } from './trend.js';
import { apartMarks, trendOption } from './trendOption.js';
import { trendPicture } from './trendPicture.js';

const point = (month: string, labelled: number | null, headcount: number | null = 200): TrendPoint => ({
  month,
  asOf: labelled === null ? null : month.replace(/01$/, '28'),
  headcount,
  enrolled: labelled === null ? null : labelled * 2,
  acknowledged: labelled,
  labelled,
  attended: labelled,
  adoptionRate: labelled === null || headcount === null ? null : labelled / headcount,
  happened: [],
});
const months = (count: number) =>
  Array.from({ length: count }, (_, index) => point(monthAt(monthPlace('2024-01-01') + index), index));

describe('a line of months', () => {
  it('has a whole place for the close of each month, and the days of the next one after it', () => {
    expect(placeOf('2026-02-28')).toBe(monthPlace('2026-02-01'));
    expect(placeOf('2024-02-28')).toBeLessThan(monthPlace('2024-02-01'));
    expect(placeOf('2026-01-01')).toBeGreaterThan(monthPlace('2025-12-31'));
    expect(monthAt(monthPlace('2025-12-31') + 1)).toBe('2026-01-01');
  });
});

describe('the trend', () => {
  it('begins where figures begin, and is as long as it was chosen', () => {
    const all = [point('2025-12-01', null, null), ...months(3)];
    expect(monthsOf(all, 12)).toEqual(months(3));
    expect(monthsOf(months(30), 24)).toEqual(months(30).slice(6));
    expect(monthsOf([point('2025-12-01', null, null)], 12)).toEqual([]);
  });

  it('offers a longer one only where it is longer', () => {
    expect(spansOf(months(12))).toEqual([12]);
    expect(spansOf(months(13))).toEqual([12, 24]);
    expect(spansOf(months(36))).toEqual([12, 24, 36]);
  });

  it('finds what became of the label since its first month', () => {
    const finding = (...points: TrendPoint[]) => findingOf(points);
    expect(finding(point('2026-01-01', 20), point('2026-02-01', 50))).toEqual({
      id: 'trend.finding.more',
      since: '2026-01-01',
      now: 50,
      change: 30,
      shareThen: 0.1,
      shareNow: 0.25,
    });
    expect(finding(point('2026-01-01', 50), point('2026-02-01', 20))).toMatchObject({
      id: 'trend.finding.fewer',
      change: 30,
    });
    expect(finding(point('2026-01-01', 50))).toMatchObject({ since: null, now: 50 });
    expect(finding(point('2026-01-01', null), point('2026-02-01', null))).toMatchObject({ since: null });
  });
});

describe('what happened', () => {
  it('is called where there is room, the last one first', () => {
    const marks = [1, 5, 5.5, 9].map((place) => ({ place }));
    expect([...apartMarks(marks, 3)]).toEqual([3, 2, 0]);
    expect([...apartMarks(marks, 9)]).toEqual([3]);
  });
});

describe('the way ahead', () => {
  const at = (on: string, low: number, share: number, high: number) => ({ on, low, share, high });
  const fan = [at('2026-06-30', 0.2, 0.2, 0.2), at('2026-07-31', 0.19, 0.25, 0.31), at('2027-07-31', -0.1, 0.6, 1.2)];
  const start = placeOf('2026-06-30');

  it('is narrow now and wide later, and no more than everybody, or less than nobody', () => {
    expect(fanOf({ fan }, 24)).toEqual({
      edge: [
        [start, 0.2],
        [start + 1, 0.31],
        [start + 13, 1],
        [start + 13, 0],
        [start + 1, 0.19],
        [start, 0.2],
      ],
      middle: [
        [start, 0.2],
        [start + 1, 0.25],
        [start + 13, 0.6],
      ],
      until: start + 13,
    });
  });

  it('goes no further than the picture goes back, and is none where it is too early to say', () => {
    expect(fanOf({ fan }, 12)?.until).toBe(start + 1);
    expect(fanOf({ fan: [] }, 12)).toBeNull();
  });
});

describe('the picture of the trend', () => {
  const intl = intlOf({ language: 'en', locale: 'en-GB', timeZone: 'America/Los_Angeles' });
  const facts = {
    points: [
      point('2026-01-01', 20),
      { ...point('2026-02-01', null), happened: [{ on: '2026-02-10', label: 'Guide, version 2' }] },
      { ...point('2026-03-01', 50), asOf: '2026-03-12' },
    ],
    goal: { share: 0.5, on: '2026-12-31' },
    projection: {
      share: 0.5,
      reachedOn: '2026-10-01',
      earliest: '2026-08-01',
      latest: '2027-01-01',
      formula: '',
      weeklyRate: 0.01,
      fan: [
        { on: '2026-03-12', low: 0.25, share: 0.25, high: 0.25 },
        { on: '2026-04-09', low: 0.27, share: 0.29, high: 0.31 },
      ],
      lastYear: null,
    },
  };

  it('is told in one sentence, and point by point', () => {
    const picture = trendPicture(intl, { ...facts, measure: 'people' });
    expect(picture.name).toBe(
      'Enrolled: 40 in January 2026, 100 in March 2026, Attended a session: 20 in January 2026, 50 in March 2026, Hold the label: 20 in January 2026, 50 in March 2026',
    );
    expect(picture.said[1]).toBe(
      'February 2026, Enrolled: not known, Attended a session: not known, Hold the label: not known, 10 February: Guide, version 2',
    );
    expect(picture.said[2]).toContain('March 2026, Enrolled: 100');
    expect(picture.goal).toBeNull();
  });

  it('has each line called at its end, and the last figure on its own day', () => {
    const picture = trendPicture(intl, { ...facts, measure: 'people' });
    expect(picture.lines.map(({ name }) => name)).toEqual(['100 enrolled', '50 attended', '50 labelled']);
    expect(picture.lines[0]?.points.at(-1)?.[0]).toBe(placeOf('2026-03-12'));
  });

  it('is one line with the goal and the way there where shares are shown', () => {
    const picture = trendPicture(intl, { ...facts, measure: 'share' });
    expect(picture.lines.map(({ name }) => name)).toEqual(['25.0% hold the label']);
    expect(picture.goal?.name).toBe('Goal: 50% by 31 Dec 2026');
    expect(picture.fan?.middle.at(-1)).toEqual([placeOf('2026-04-09'), 0.29]);
    const { series } = trendOption(picture, false) as { series: { id: string }[] };
    expect(series.map(({ id }) => id)).toEqual(['share', 'fan', 'middle', 'across']);
  });

  it('is in French', () => {
    const french = intlOf({ language: 'fr', locale: 'fr-FR', timeZone: 'UTC' });
    const picture = trendPicture(french, { ...facts, measure: 'share' });
    expect(plainSpaces(picture.said[2] ?? '')).toBe('mars 2026, Adoption : 25,0 %');
    expect(picture.monthName(monthPlace('2026-01-01'), monthPlace('2025-12-01'))).toBe('janv. 2026');
    expect(picture.monthName(monthPlace('2026-03-01'), monthPlace('2026-02-01'))).toBe('mars');
  });
});
