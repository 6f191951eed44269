import { describe, expect, it } from '@jest/globals';
import { intlOf, plainSpaces } from '../../../test/readers.js';
import { timesThere } from './timesThere.js';

const session = (timeZone: string, startsAt = '2026-05-12T08:00:00Z', endsAt = '2026-05-12T09:00:00Z') => ({
  timeZone,
  startsAt,
  endsAt,
});

function told(held: ReturnType<typeof session>, readersZone: string, language: 'en' | 'fr' = 'en'): string | null {
  const there = timesThere(held, readersZone);
  const intl = intlOf({ language, locale: language === 'fr' ? 'fr-FR' : 'en-GB', timeZone: readersZone });
  if (!there) return null;
  const time = intl.formatDateTimeRange(new Date(held.startsAt), new Date(held.endsAt), there.format);
  return plainSpaces(`${time} in ${there.place}`);
}

describe('the time where a session is held', () => {
  it('is told to whoever has another one', () => {
    expect(told(session('Europe/Paris'), 'Asia/Kolkata')).toBe('10:00–11:00 in Paris');
    expect(told(session('America/Argentina/Buenos_Aires'), 'Europe/Paris')).toBe('05:00–06:00 in Buenos Aires');
  });

  it('comes with its day where that is another one', () => {
    expect(told(session('Pacific/Auckland', '2026-05-12T20:00:00Z', '2026-05-12T21:00:00Z'), 'Europe/Paris')).toBe(
      'Wednesday, 08:00–09:00 in Auckland',
    );
    expect(
      told(session('America/Los_Angeles', '2026-05-13T05:00:00Z', '2026-05-13T06:00:00Z'), 'Europe/Paris', 'fr'),
    ).toBe('mardi, 22:00 – 23:00 in Los Angeles');
  });

  it('comes with its days where it begins on another one, though it ends on the same', () => {
    const late = session('Europe/London', '2026-05-12T22:30:00Z', '2026-05-12T23:30:00Z');
    expect(told(late, 'Europe/Paris')).toMatch(/^Tuesday .*23:30 – Wednesday .*00:30 in London$/);
  });

  it('is not told to whoever has the same, in that zone or in another', () => {
    expect(told(session('Europe/Paris'), 'Europe/Paris')).toBeNull();
    expect(told(session('Europe/Paris'), 'Europe/Berlin')).toBeNull();
  });

  it('is told where two zones differ in that season only', () => {
    const between = session('Europe/Paris', '2026-03-20T10:00:00Z', '2026-03-20T11:00:00Z');
    expect(told(between, 'Africa/Johannesburg')).toBe('11:00–12:00 in Paris');
    expect(told(session('Europe/Paris'), 'Africa/Johannesburg')).toBeNull();
  });

  it('is told when the clocks change during it in one of the two', () => {
    const overnight = session('Europe/Paris', '2026-03-29T00:30:00Z', '2026-03-29T02:00:00Z');
    expect(told(overnight, 'Africa/Lagos')).toBe('01:30–04:00 in Paris');
  });
});
