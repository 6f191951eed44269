import { badInput, dayIn, later, mondayOf, timeOfDayIn } from '@sillage/platform';
import { companyTexts } from './company.texts.js';
import type { Kit } from './kit.js';

interface Wanted {
  /** Any day of the first week of sessions; the next week where nothing is said. */
  readonly startsOn: string | null | undefined;
  /** How the caller names it, where it is wrong. */
  readonly argumentPath: string;
  readonly timeZone: string;
  readonly now: Date;
}

/**
 * The Monday from which a kit's weeks are counted: of a week to come, so that nobody misses its first session.
 * @throws DomainError BAD_USER_INPUT for a week that has begun
 */
export function firstMondayOf({ startsOn, argumentPath, timeZone, now }: Wanted): string {
  const next = mondayOf(dayIn(timeZone, later(now, { days: 7 })));
  const monday = startsOn ? mondayOf(startsOn) : next;
  if (monday < next) throw badInput(argumentPath, companyTexts.weekToCome, { day: next });
  return monday;
}

/** When a session of a kit begins, by the clocks of the company. */
export function beginningOf(
  { week, day, time }: Kit['sessions'][number],
  { firstMonday, timeZone }: { firstMonday: string; timeZone: string },
): Date {
  return timeOfDayIn(timeZone, { day: firstMonday, daysLater: (week - 1) * 7 + day - 1, time });
}
