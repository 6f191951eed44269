import { describe, expect, it } from '@jest/globals';
import { checkInWindow } from './checkInWindow.js';

const session = { startsAt: '2026-03-12T14:00:00Z', endsAt: '2026-03-12T15:00:00Z' };

describe('the time to check in', () => {
  it.each([
    ['2026-03-12T13:44:59Z', 'before'],
    ['2026-03-12T13:45:00Z', 'open'],
    ['2026-03-12T14:30:00Z', 'open'],
    ['2026-03-13T15:00:00Z', 'open'],
    ['2026-03-13T15:00:01Z', 'after'],
  ] as const)('is, at %s, %s', (now, window) => {
    expect(checkInWindow(session, new Date(now))).toBe(window);
  });

  it('is 24 hours after the end, not a day of the calendar, when the clocks change', () => {
    const saturday = { startsAt: '2026-03-28T14:00:00Z', endsAt: '2026-03-28T15:00:00Z' };
    expect(checkInWindow(saturday, new Date('2026-03-29T15:00:00Z'))).toBe('open');
    expect(checkInWindow(saturday, new Date('2026-03-29T15:00:01Z'))).toBe('after');
  });
});
