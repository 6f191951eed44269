import { earlier, later } from '@sillage/platform';

export const opensMinutesBefore = 15;
export const closesHoursAfter = 24;

/** Check-in opens 15 minutes before the start and closes 24 hours after the end. */
export function checkInWindow(session: { startsAt: Date; endsAt: Date }): { opensAt: Date; closesAt: Date } {
  return {
    opensAt: earlier(session.startsAt, { minutes: opensMinutesBefore }),
    closesAt: later(session.endsAt, { hours: closesHoursAfter }),
  };
}

/** An SQL condition, by the name of a row of `session`: check-in has not closed. */
export function isCheckInToCome(session: string, moment: string): string {
  return `${session}.ends_at >= ${moment} - interval '${closesHoursAfter} hours'`;
}
