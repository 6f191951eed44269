import { describe, expect, it } from '@jest/globals';
import { intlOf } from '../../../../test/readers.js';
import { sessionsByMonth } from './sessionsByMonth.js';

const sessions = ['2026-03-12T10:00:00Z', '2026-03-31T22:30:00Z', '2026-04-02T10:00:00Z', '2027-03-01T10:00:00Z'].map(
  (startsAt, index) => ({ id: index, startsAt }),
);

const months = (timeZone: string, language: 'en' | 'fr' = 'en') => {
  const intl = intlOf({ language, locale: language === 'fr' ? 'fr-FR' : 'en-GB', timeZone });
  return [...sessionsByMonth(sessions, intl)].map(([month, those]) => [month, those.map(({ id }) => id)]);
};

describe('sessions by month', () => {
  it('stand in the month in which they begin where the reader is', () => {
    expect(months('America/Los_Angeles')).toEqual([
      ['March 2026', [0, 1]],
      ['April 2026', [2]],
      ['March 2027', [3]],
    ]);
    expect(months('Pacific/Auckland')).toEqual([
      ['March 2026', [0]],
      ['April 2026', [1, 2]],
      ['March 2027', [3]],
    ]);
  });

  it('stand under a month that begins with a capital, in French too', () => {
    expect(months('Europe/Paris', 'fr').map(([month]) => month)).toEqual(['Mars 2026', 'Avril 2026', 'Mars 2027']);
  });
});
