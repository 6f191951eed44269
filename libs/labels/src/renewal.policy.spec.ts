import { describe, expect, it } from '@jest/globals';
import { refuse } from '@sillage/platform';
import { renewalStateAt, renewalWindow, whyNotRenewable } from './renewal.policy.js';

const at = (day: string): Date => new Date(`${day}T09:00:00Z`);
const ends = at('2026-07-01');

function refusalOn(day: string, { expiresAt = ends as Date | null, levelRetired = false } = {}): string {
  try {
    refuse(whyNotRenewable({ expiresAt, levelRetired }, 30, at(day)));
    return 'renewed';
  } catch (error) {
    return error instanceof Error ? error.message : 'fault';
  }
}

describe('the time to renew', () => {
  it('is from sixty days before the end to the end of the grace', () => {
    expect(renewalWindow(ends, 30)).toEqual({ opensAt: at('2026-05-02'), closesAt: at('2026-07-31') });
  });

  it.each([
    ['2028-04-29', '2028-02-29', '2028-05-29'],
    ['2027-02-28', '2026-12-30', '2027-03-30'],
    // Over both nights in which clocks change, whose hours are not counted.
    ['2026-11-20', '2026-09-21', '2026-12-20'],
  ])('of a label that ends on %s is from %s to %s', (end, opens, closes) => {
    expect(renewalWindow(at(end), 30)).toEqual({ opensAt: at(opens), closesAt: at(closes) });
  });

  it.each([
    ['2026-05-01', false],
    ['2026-05-02', true],
    ['2026-07-01', true],
    ['2026-07-30', true],
    ['2026-07-31', false],
  ])('on %s is open: %s', (day, open) => {
    expect(refusalOn(day) === 'renewed').toBe(open);
  });

  it.each([
    ['2026-05-01', 'LATER'],
    ['2026-05-02', 'OPEN'],
    ['2026-06-30', 'OPEN'],
    ['2026-07-01', 'GRACE'],
    ['2026-07-30', 'GRACE'],
    ['2026-07-31', 'OVER'],
  ])('on %s is %s', (day, state) => {
    expect(renewalStateAt(ends, 30, at(day))).toBe(state);
  });

  it('has no grace where the programme gives none', () => {
    expect(renewalStateAt(ends, 0, new Date(ends.getTime() - 1))).toBe('OPEN');
    expect(renewalStateAt(ends, 0, ends)).toBe('OVER');
  });

  it('says why it is not now', () => {
    expect(refusalOn('2026-01-01')).toMatch(/^INVALID_TRANSITION: This label can be renewed from/);
    expect(refusalOn('2026-08-15')).toMatch(/^INVALID_TRANSITION: The time to renew this label is over/);
    expect(refusalOn('2026-07-01', { expiresAt: null })).toMatch(/no end of validity/);
    expect(refusalOn('2026-07-01', { levelRetired: true })).toMatch(/no longer has this level/);
  });
});
