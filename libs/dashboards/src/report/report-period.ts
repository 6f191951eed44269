import { DateTime } from 'luxon';

export const reportRhythms = ['WEEKLY', 'MONTHLY'] as const;
export type ReportRhythm = (typeof reportRhythms)[number];

/** A week or a month on somebody's calendar: its first day, and from when its letter may go. */
export interface ReportPeriod {
  readonly start: string;
  readonly opensAt: Date;
}

export interface Ordered {
  readonly rhythm: ReportRhythm;
  readonly timeZone: string;
}

const morning = 8;

/** The period whose letter may go at this moment: the last one whose first morning has come. */
export function periodAt(now: Date, ordered: Ordered): ReportPeriod {
  return periodOf(now, ordered, 0);
}

/** The one after it. */
export function periodAfter(now: Date, ordered: Ordered): ReportPeriod {
  return periodOf(now, ordered, 1);
}

/** Nobody gets the letter of a morning before they asked, nor two of one period. */
export function isDue(period: ReportPeriod, { askedAt, lastPeriod }: { askedAt: Date; lastPeriod: string | null }) {
  return period.opensAt > askedAt && (lastPeriod === null || period.start > lastPeriod);
}

/** Counts the periods of a rhythm, from long ago: what makes a letter the only one of its period. */
export function numberOf({ start }: ReportPeriod, rhythm: ReportRhythm): number {
  const first = DateTime.fromISO(start, { zone: 'utc' });
  if (rhythm === 'MONTHLY') return first.year * 12 + first.month;
  return first.diff(DateTime.fromISO('1969-12-29', { zone: 'utc' }), 'weeks').weeks;
}

/** The day that a letter's figures are compared with. */
export function dayBefore(day: string, rhythm: ReportRhythm): string {
  const of = DateTime.fromISO(day, { zone: 'utc' });
  return (rhythm === 'WEEKLY' ? of.minus({ weeks: 1 }) : of.minus({ months: 1 })).toFormat('yyyy-MM-dd');
}

function periodOf(now: Date, { rhythm, timeZone }: Ordered, later: number): ReportPeriod {
  const inZone = DateTime.fromJSDate(now, { zone: timeZone });
  const local: DateTime = inZone.isValid ? inZone : DateTime.fromJSDate(now, { zone: 'utc' });
  const unit = rhythm === 'WEEKLY' ? 'week' : 'month';
  const begun = local.startOf(unit);
  const isBeforeMorning = begun.set({ hour: morning }) > local;
  const start = begun.plus({ [unit]: later - (isBeforeMorning ? 1 : 0) });
  return { start: start.toFormat('yyyy-MM-dd'), opensAt: start.set({ hour: morning }).toJSDate() };
}
