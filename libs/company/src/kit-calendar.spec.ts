import { describe, expect, it } from '@jest/globals';
import { beginningOf, firstMondayOf } from './kit-calendar.js';
import type { Kit } from './kit.js';

const timeZone = 'Europe/Paris';
const from = (startsOn: string | null, now: string) =>
  firstMondayOf({ startsOn, argumentPath: 'startsOn', timeZone, now: new Date(now) });

describe('the weeks of a kit', () => {
  it.each([
    ['in the middle of a week', '2026-03-04T10:00:00Z', '2026-03-09'],
    ['on a Monday', '2026-03-09T10:00:00Z', '2026-03-16'],
    ['late on a Sunday, when it is Monday there already', '2026-03-08T23:30:00Z', '2026-03-16'],
  ])('begin with the next Monday, asked %s', (_, now, monday) => {
    expect(from(null, now)).toBe(monday);
  });

  it('begin in the week that one names, by any of its days, as long as it is to come', () => {
    expect(from('2026-04-19', '2026-03-04T10:00:00Z')).toBe('2026-04-13');
    expect(() => from('2026-03-08', '2026-03-04T10:00:00Z')).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT', argumentPath: 'startsOn' }),
    );
  });

  it('have their sessions at the same hour, whatever the clocks do meanwhile', () => {
    const at = (week: number) =>
      beginningOf({ week, day: 2, time: '10:00' } as Kit['sessions'][number], { firstMonday: '2026-03-23', timeZone });
    expect(at(1)).toEqual(new Date('2026-03-24T09:00:00Z'));
    expect(at(2)).toEqual(new Date('2026-03-31T08:00:00Z'));
  });
});
