import { describe, expect, it } from '@jest/globals';
import { cohortRows, holdingOf } from './cohorts.js';

const cohort = (month: string, labelled: number | null, ...after: (number | null)[]) => ({
  month,
  labelled,
  after3: after[0] ?? null,
  after6: after[1] ?? null,
  after12: after[2] ?? null,
});

describe('who keeps the label', () => {
  const rows = cohortRows(
    [
      cohort('2024-12-01', 0),
      cohort('2025-01-01', 30, 30, 27, 24),
      cohort('2025-08-01', 60, 57, 48),
      cohort('2025-11-01', 0, 0),
      cohort('2026-02-01', 12),
    ],
    '2026-03-12',
  );

  it('begins with the first month that has a label; the newest stands first', () => {
    expect(rows.map(({ month }) => month)).toEqual(['2026-02-01', '2025-11-01', '2025-08-01', '2025-01-01']);
    expect(cohortRows([cohort('2026-01-01', 0)], '2026-03-12')).toEqual([]);
  });

  it('says from when what is still to come will be known', () => {
    expect(rows[0]?.cells.map(({ from }) => from)).toEqual(['2026-05-01', '2026-08-01', '2027-02-01']);
    expect(rows[2]?.cells.map(({ share, from }) => [share, from])).toEqual([
      [0.95, null],
      [0.8, null],
      [null, '2026-08-01'],
    ]);
  });

  it('is no share where nobody was labelled, and never more than the whole', () => {
    expect(rows[1]?.cells[0]).toMatchObject({ holding: 0, share: null, from: null });
    expect(cohortRows([cohort('2025-01-01', 9, 12)], '2026-03-12')[0]?.cells[0]?.share).toBe(1);
  });

  it('is summed up over all whose time has come, the longest time that is known', () => {
    expect(holdingOf(rows)).toEqual({ age: 12, labelled: 30, holding: 24 });
    expect(holdingOf(rows.slice(0, 3))).toEqual({ age: 6, labelled: 60, holding: 48 });
    expect(holdingOf([])).toBeNull();
  });
});
