import { DateTime } from 'luxon';

/** When somebody may be disturbed: their clock, their working week and their quiet hours. */
export interface Availability {
  readonly timeZone: string;
  /** ISO 3166-1 alpha-2; the working week differs by country. */
  readonly country: string;
  /** HH:MM; when both are equal, no hour is quiet. */
  readonly quietHoursStart: string;
  readonly quietHoursEnd: string;
}

/** `now` when the person may be disturbed now, otherwise the next moment when they may. */
export function nextSendingMoment(now: Date, person: Availability): Date {
  let local: DateTime = DateTime.fromJSDate(now, { zone: person.timeZone });
  if (!local.isValid) local = DateTime.fromJSDate(now, { zone: 'utc' });
  const weekend = weekendOf(person.country);
  const quiet = { start: minutesOf(person.quietHoursStart), end: minutesOf(person.quietHoursEnd) };

  // One pass leaves the quiet hours, and each further one a day off: a week holds them all.
  for (let pass = 0; pass < 9; pass += 1) {
    if (weekend.has(local.weekday)) {
      local = local.plus({ days: 1 }).startOf('day');
      continue;
    }
    const end = endOfQuietHours(local, quiet);
    if (end === null) return local.toJSDate();
    local = end;
  }
  return local.toJSDate();
}

/** Null when `local` lies outside of the quiet hours. */
function endOfQuietHours(local: DateTime, quiet: { start: number; end: number }): DateTime | null {
  if (quiet.start === quiet.end) return null;
  const minute = local.hour * 60 + local.minute;
  const overnight = quiet.start > quiet.end;
  const isQuiet = overnight ? minute >= quiet.start || minute < quiet.end : minute >= quiet.start && minute < quiet.end;
  if (!isQuiet) return null;
  const day = overnight && minute >= quiet.start ? local.plus({ days: 1 }) : local;
  // `set` rather than adding minutes to midnight: a day with a change of the clock has 23 or 25 hours.
  const end = day.set({ hour: Math.floor(quiet.end / 60), minute: quiet.end % 60, second: 0, millisecond: 0 });
  // In the hour that the clock repeats in autumn, luxon names the first one.
  return end > local ? end : end.plus({ hours: 1 });
}

function minutesOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}

const weekends = new Map<string, ReadonlySet<number>>();

/** Days off by the country's custom (CLDR), as ISO weekdays: Saturday and Sunday in most, Friday and Saturday in some. */
function weekendOf(country: string): ReadonlySet<number> {
  const known = weekends.get(country);
  if (known !== undefined) return known;
  const weekend = new Set(weekendDays(country));
  weekends.set(country, weekend);
  return weekend;
}

// TypeScript's library does not know it yet; Node 22 has the accessor, Node 24 the function.
type WeekInfo = { weekend: readonly number[] };
type LocaleWithWeek = Intl.Locale & { getWeekInfo?: () => WeekInfo; weekInfo?: WeekInfo };

function weekendDays(country: string): readonly number[] {
  try {
    const locale: LocaleWithWeek = new Intl.Locale('und', { region: country });
    return (locale.getWeekInfo?.() ?? locale.weekInfo)?.weekend ?? [6, 7];
  } catch {
    return [6, 7];
  }
}
