import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { inParis, readers, type Reader } from '../../../test/readers.js';
import { told } from '../../../test/told.js';
import { DateTile } from './DateTile.js';
import { Day } from './Day.js';
import { TimeLeft } from './TimeLeft.js';
import { TimeRange } from './TimeRange.js';

beforeAll(() => {
  jest.useFakeTimers({ now: new Date('2026-03-12T10:00:00Z') });
});

afterAll(() => {
  jest.useRealTimers();
});

const inZone = (timeZone: string): Reader => ({ ...inParis, timeZone });
const inFrench = (timeZone: string): Reader => ({ language: 'fr', locale: 'fr-FR', timeZone });

describe('a day', () => {
  it.each(readers)('without a time is the same for a reader of $language in $timeZone', (reader) => {
    const words = reader.language === 'fr' ? '9 mars 2026' : '9 March 2026';
    expect(told(<Day value="2026-03-09" />, { reader }).text).toBe(words);
  });

  it('of a moment is the reader’s, and stands beside the moment itself', () => {
    const moment = '2026-03-09T23:30:00Z';
    expect(told(<Day value={moment} short />, { reader: inZone('America/Los_Angeles') }).text).toBe('9 March');
    expect(told(<Day value={moment} short />, { reader: inFrench('Pacific/Auckland') }).html).toBe(
      `<time dateTime="${moment}">10 mars</time>`,
    );
  });
});

describe('a leaf of the calendar', () => {
  it.each([
    ['America/Los_Angeles', '31', 'Mar'],
    ['Europe/Paris', '1', 'Apr'],
    ['Pacific/Auckland', '1', 'Apr'],
  ])('shows the day in %s', (zone, day, month) => {
    const { text } = told(<DateTile value="2026-03-31T22:30:00Z" />, { reader: inZone(zone) });
    expect(text).toBe(`${day} ${month}`);
  });
});

describe('from one time to another', () => {
  const range = <TimeRange from="2026-03-12T22:30:00Z" to="2026-03-12T23:30:00Z" />;

  it.each([
    ['America/Los_Angeles', 'Thursday 12 March, 15:30–16:30'],
    ['Europe/Paris', 'Thursday 12 March at 23:30 – Friday 13 March at 00:30'],
    ['Asia/Kolkata', 'Friday 13 March, 04:00–05:00'],
  ])('is told by the clock of %s', (zone, words) => {
    expect(told(range, { reader: inZone(zone) }).text).toBe(words);
  });

  it('is told in French', () => {
    expect(told(range, { reader: inFrench('Asia/Kolkata') }).text).toBe('vendredi 13 mars, 04:00 – 05:00');
  });

  it('leaves the day out where it stands already', () => {
    const alone = <TimeRange from="2026-03-12T08:00:00Z" to="2026-03-12T09:30:00Z" timeOnly />;
    expect(told(alone, { reader: inZone('Europe/Paris') }).text).toBe('09:00–10:30');
  });
});

describe('the time left', () => {
  it.each([
    ['2026-03-12T22:00:00Z', 'Last day, 12 March', 'Dernier jour, le 12 mars'],
    ['2026-03-13T22:00:00Z', 'One day left, until 13 March', 'Encore un jour, jusqu’au 13 mars'],
    ['2026-04-02T10:00:00Z', '21 days left, until 2 April', 'Encore 21 jours, jusqu’au 2 avril'],
    ['2026-03-01T10:00:00Z', 'Last day, 1 March', 'Dernier jour, le 1 mars'],
  ])('until %s', (until, english, french) => {
    expect(told(<TimeLeft until={until} />).text).toBe(english);
    expect(told(<TimeLeft until={until} />, { reader: inFrench('Europe/Paris') }).text).toBe(french);
  });
});
