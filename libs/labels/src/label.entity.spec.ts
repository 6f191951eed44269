import { describe, expect, it } from '@jest/globals';
import { Label } from './label.entity.js';

const of = { programmeId: 'programme', personId: 'person', levelId: 'level' };
const day = (text: string): Date => new Date(`${text}T09:00:00Z`);

describe('a label', () => {
  const awarded = (validityMonths: number | null): Label => {
    const label = Label.open(of, day('2026-01-01'));
    label.award(day('2026-03-02'), validityMonths);
    return label;
  };

  it('is valid for the months of its level, or without end', () => {
    expect(awarded(24).expiresAt).toEqual(day('2028-03-02'));
    expect(awarded(null).expiresAt).toBeNull();
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-08-31', 18, '2028-02-29'],
    ['2026-12-15', 1, '2027-01-15'],
  ])('awarded on %s for %d months is valid until %s', (awardedOn, months, end) => {
    const label = Label.open(of, day('2026-01-01'));
    label.award(day(awardedOn), months);
    expect(label.expiresAt).toEqual(day(end));
  });

  it('loses nothing of its period by being renewed early', () => {
    const label = awarded(12);
    const renewed = label.renew(day('2027-01-20'), 12);
    expect(label).toMatchObject({ status: 'RENEWED', closedAt: day('2027-01-20'), expiresAt: day('2027-03-02') });
    expect(renewed).toMatchObject({
      status: 'AWARDED',
      awardedAt: day('2027-01-20'),
      heldSince: day('2026-03-02'),
      expiresAt: day('2028-03-02'),
      renewsId: label.id,
    });
  });

  it('begins its new period when it is renewed, if that is late', () => {
    expect(awarded(12).renew(day('2027-03-20'), 12).expiresAt).toEqual(day('2028-03-20'));
  });

  it('forgets why it was sent back once it is handed in again', () => {
    const label = Label.open(of, day('2026-01-01'));
    label.sendBack('Tell more');
    label.submit(day('2026-01-05'));
    expect(label).toMatchObject({ status: 'SUBMITTED', reason: null });
  });
});
