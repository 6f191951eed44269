import { DateTime } from 'luxon';
import { badInput } from '@sillage/platform';
import type { SessionTimes } from './session.entity.js';
import { webinarsTexts } from './webinars.texts.js';

type Rhythm = { everyWeeks: number; count: number };

/**
 * The times of sessions that are planned together: the same weekday and local time, whatever the clocks do in between.
 * @throws DomainError BAD_USER_INPUT where the clocks leave that time out
 */
export function timesOfSeries(first: SessionTimes, timeZone: string, { everyWeeks, count }: Rhythm): SessionTimes[] {
  return Array.from({ length: count }, (_, place) => {
    const inStep = (moment: Date) => {
      const before = DateTime.fromJSDate(moment, { zone: timeZone });
      const then = before.plus({ weeks: place * everyWeeks });
      if (then.toFormat('HH:mm') === before.toFormat('HH:mm')) return then.toJSDate();
      throw badInput('input.first.startsAt', webinarsTexts.seriesPartOver, { number: place + 1 });
    };
    return { startsAt: inStep(first.startsAt), endsAt: inStep(first.endsAt) };
  });
}
