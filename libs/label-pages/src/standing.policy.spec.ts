import { describe, expect, it } from '@jest/globals';
import { standingOf } from './standing.policy.js';

const day = (text: string): Date => new Date(`${text}T09:00:00Z`);
const expiresAt = day('2027-03-02');
const inForce = { expiresAt, closedAt: null };

describe('a label, to the world', () => {
  it.each([
    ['2027-03-01', { is: 'in-force', until: expiresAt }],
    ['2027-03-02', { is: 'in-grace', expiredAt: expiresAt, until: day('2027-04-01') }],
    ['2027-03-31', { is: 'in-grace', expiredAt: expiresAt, until: day('2027-04-01') }],
    ['2027-04-01', { is: 'ended', since: day('2027-04-01') }],
  ])('on %s is %j', (today, standing) => {
    expect(standingOf(inForce, 30, day(today))).toEqual(standing);
  });

  it('without end of validity holds for ever', () => {
    const standing = standingOf({ expiresAt: null, closedAt: null }, 30, day('2099-01-01'));
    expect(standing).toEqual({ is: 'in-force', until: null });
  });

  it('that was closed ended that day, whatever its validity', () => {
    const standing = standingOf({ expiresAt, closedAt: day('2026-05-01') }, 30, day('2026-06-01'));
    expect(standing).toEqual({ is: 'ended', since: day('2026-05-01') });
  });
});
