import { describe, expect, it } from '@jest/globals';
import { goalOf, goalState, typedShare } from './goal.js';

describe('the way to the goal', () => {
  const goal = { share: 0.3, on: '2027-06-30' };
  const state = (rate: number | null, reachedOn: string | null, today = '2026-11-30') =>
    goalState(goal, rate, { reachedOn, weeklyRate: 0.001 }, today);

  it('is said as it is', () => {
    expect(state(null, null)).toBe('hidden');
    expect(state(0.3, null)).toBe('reached');
    expect(state(0.2, '2027-06-30')).toBe('inTime');
    expect(state(0.2, '2027-07-01')).toBe('late');
    expect(state(0.2, null)).toBe('never');
    expect(goalState(goal, 0.2, { reachedOn: null, weeklyRate: null }, '2026-11-30')).toBe('early');
  });

  it('has no day to be late for where none is set', () => {
    const ever = goalOf({ goalShare: 0.3, goalOn: null })!;
    expect(goalState(ever, 0.2, { reachedOn: '2031-01-01', weeklyRate: 0.001 }, '2026-11-30')).toBe('someDay');
    expect(goalOf({ goalShare: null, goalOn: '2027-06-30' })).toBeNull();
  });

  it('is over with its day, unless it was reached', () => {
    expect(state(0.2, '2027-09-01', '2027-07-01')).toBe('missed');
    expect(state(0.31, null, '2027-07-01')).toBe('reached');
    expect(state(0.2, '2027-06-30', '2027-06-30')).toBe('inTime');
  });
});

describe('a share that is typed', () => {
  it.each([
    ['30', 0.3],
    ['12.5', 0.125],
    ['12,5 %', 0.125],
    ['0.1%', 0.001],
    ['', null],
    ['a third', null],
  ])('%j', (typed, share) => {
    expect(typedShare(typed)).toBe(share);
  });
});
