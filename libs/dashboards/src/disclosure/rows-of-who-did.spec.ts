import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Counts } from '../adoption.sql.js';
import { shownRowsOfWhoDid } from './rows-of-who-did.js';

const draws = Array.from({ length: 400 }, (_, n) => ({
  key: createHash('sha256').update(String(n)).digest(),
  guideKey: 'good-practices',
}));
const none: Counts = {
  headcount: 0,
  invited: 0,
  enrolled: 0,
  acknowledged: 0,
  trained: 0,
  labelled: 0,
  mentoring: 0,
  retained90: 0,
};

describe('rows of those who did something', () => {
  it('never add up, by their bounds, to a total that leaves one answer', () => {
    const rows = ['2026-01', '2026-02'].map((key) => ({ key, counts: { ...none, enrolled: 4 } }));
    const counts = { ...none, headcount: 120, enrolled: 8 };
    for (const draw of draws) {
      const shown = shownRowsOfWhoDid('enrolled', rows, { groups: 'all', isExact: true, counts }, draw);
      expect(shown.map(({ enrolled }) => enrolled)).not.toEqual([6, 6]);
    }
  });

  it('have as many people as did it, and of a level as many enrolled', () => {
    const rows = [{ key: 'champion', counts: { ...none, enrolled: 4, labelled: 4, trained: 4, retained90: 2 } }];
    const counts = { ...none, headcount: 30, enrolled: 12, labelled: 3 };
    for (const draw of draws.slice(0, 50)) {
      const [row] = shownRowsOfWhoDid('labelled', rows, { groups: 'north', isExact: false, counts }, draw);
      expect(row?.headcount).toBe(row?.labelled);
      expect(row?.enrolled).toBe(row?.labelled);
    }
  });

  it('give no count away by who did less and who did more', () => {
    const rows = [{ key: '2026-01', counts: { ...none, enrolled: 4, labelled: 4, retained90: 4 } }];
    const counts = { ...none, headcount: 5, enrolled: 3, labelled: 3, retained90: 3 };
    for (const draw of draws) {
      const [row] = shownRowsOfWhoDid('enrolled', rows, { groups: 'team', isExact: false, counts }, draw);
      const shown = [row?.enrolled ?? 0, row?.labelled ?? 0, row?.retained90 ?? 0];
      expect(Math.min(5, ...shown.map((count) => count + 2))).toBeGreaterThan(Math.max(...shown) - 2);
    }
  });
});
