import { DateTime } from 'luxon';
import { folded } from './folded.js';

/** A date as it is written: which of the first two is the day may be open. */
type Written = { first: number; second: number; year: number; order: DateOrder | null };
type TimeOfDay = { seconds: number; offset: string | null };
/** What a cell says: a date, a time of day, or both. */
export type WrittenTime = { date: Written | null; time: TimeOfDay | null };

export type DateOrder = 'DAY_FIRST' | 'MONTH_FIRST';

const months = [
  /^jan|^ene|^gen/,
  /^fe[bv]/,
  /^mar|^maer|^mrz|^maa/,
  /^a[pvb]r/,
  /^ma[iyg]/,
  /^jun|^juin|^giu/,
  /^jul|^juil|^lug/,
  /^a[uog][ugo]/,
  /^se[pt]/,
  /^o[ckut]t/,
  /^nov/,
  /^de[cz]|^dic/,
];

/** @returns null for what is no date and no time */
export function writtenTime(cell: string): WrittenTime | null {
  const text = folded(cell);
  if (text.length > 60) return null;
  const [date, rest] = dateIn(text);
  if (date === null) {
    const time = timeIn(text);
    // A length of time looks like a time of day; one with AM, PM or seconds is meant as such.
    return time === null ? null : { date: null, time };
  }
  const left = rest.replace(/^[\s,]*(?:t|a|at|um|alle|as|om|kl\.?|le)?(?=[\s\d]|$)[\s,]*/u, '');
  if (left === '') return { date, time: null };
  const time = timeIn(left);
  return time === null ? null : { date, time };
}

function dateIn(text: string): [Written | null, string] {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/.exec(text);
  if (iso) return dated(text, iso, { first: iso[2], second: iso[3], year: iso[1], order: 'MONTH_FIRST' });
  const numbers = /^(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(\d{4}|\d{2})(?!\d)/.exec(text);
  if (numbers) {
    // With points, the day goes first wherever it is written so.
    const order = numbers[2] === '.' ? 'DAY_FIRST' : null;
    return dated(text, numbers, { first: numbers[1], second: numbers[3], year: numbers[4], order });
  }
  const dayName = /^(?:[a-z]+\.?,? )?(\d{1,2})\.?(?: de)?[ -]([a-z]{3,10})\.?(?: de)?[ -](\d{4})/.exec(text);
  if (dayName)
    return dated(text, dayName, {
      first: dayName[1],
      second: monthOf(dayName[2]),
      year: dayName[3],
      order: 'DAY_FIRST',
    });
  const nameDay = /^(?:[a-z]+\.?,? )?([a-z]{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})/.exec(text);
  if (nameDay)
    return dated(text, nameDay, {
      first: monthOf(nameDay[1]),
      second: nameDay[2],
      year: nameDay[3],
      order: 'MONTH_FIRST',
    });
  return [null, text];
}

type Parts = { first?: string | number; second?: string | number; year?: string; order: DateOrder | null };

function dated(
  text: string,
  match: RegExpExecArray,
  { first, second, year = '', order }: Parts,
): [Written | null, string] {
  const written = {
    first: Number(first),
    second: Number(second),
    year: Number(year) + (year.length === 2 ? 2000 : 0),
    order,
  };
  const orders = (['DAY_FIRST', 'MONTH_FIRST'] as const).filter((one) => isDay(written, one));
  if (order === null ? orders.length === 0 : !orders.includes(order)) return [null, text];
  return [written, text.slice(match[0].length)];
}

function monthOf(word = ''): number {
  return months.findIndex((name) => name.test(word)) + 1;
}

function timeIn(text: string): TimeOfDay | null {
  const match =
    /^(\d{1,2})(?:[:.]| ?h ?)(\d{2})(?:(?:[:.]| ?m(?:in)? ?)(\d{2})(?:[.,]\d+)?s?)? ?(?:([ap])\.? ?m\.?)?\s*(z|utc|gmt|[+-]\d{2}:?\d{2})?(?: ?\(.*\)| [a-z]{2,5})?$/.exec(
      text,
    );
  if (match === null) return null;
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  if (hours > 23 || minutes > 59 || seconds > 59) return null;
  const half = match[4] === undefined ? hours : (hours % 12) + (match[4] === 'p' ? 12 : 0);
  const zone = match[5];
  const offset = zone === undefined ? null : /^[zug]/.test(zone) ? '+00:00' : zone;
  return { seconds: half * 3600 + minutes * 60 + seconds, offset };
}

/** Whether it is a date of the calendar when it is read so. */
function isDay(written: Omit<Written, 'order'>, order: DateOrder): boolean {
  return DateTime.utc(written.year, ...monthAndDay(written, order)).isValid;
}

function monthAndDay({ first, second }: Pick<Written, 'first' | 'second'>, order: DateOrder): [number, number] {
  return order === 'DAY_FIRST' ? [second, first] : [first, second];
}

/** Nothing of the file says which way its dates go: the session's day decides, and is told. */
export type Reading = { order: DateOrder; isOpen: boolean };

/** How the dates of a file are read, all of them the same way. */
export function orderOf(written: readonly WrittenTime[], session: DateTime): Reading {
  const dates = written.flatMap(({ date }) => (date === null || date.order !== null ? [] : [date]));
  const days = dates.filter((date) => !isDay(date, 'MONTH_FIRST')).length;
  const monthsFirst = dates.filter((date) => !isDay(date, 'DAY_FIRST')).length;
  if (days !== monthsFirst) return { order: days > monthsFirst ? 'DAY_FIRST' : 'MONTH_FIRST', isOpen: false };
  const away = (order: DateOrder) =>
    Math.min(
      ...dates
        .filter((date) => isDay(date, order))
        .map((date) => Math.abs(DateTime.utc(date.year, ...monthAndDay(date, order)).diff(session, 'days').days)),
    );
  const isOpen = dates.some(({ first, second }) => first !== second);
  const order = dates.length > 0 && away('MONTH_FIRST') < away('DAY_FIRST') ? 'MONTH_FIRST' : 'DAY_FIRST';
  return { order, isOpen };
}

/**
 * Seconds of the wall clock of the report, as if it stood in UTC: reports name no zone, and only what lies between two
 * times matters. One that does name its offset is told in the session's zone.
 * @param beside the time in the same row from which a time without a date goes on
 */
export function secondsOf(
  { date, time }: WrittenTime,
  { order, timeZone, beside }: { order: DateOrder; timeZone: string; beside: number | null },
): number | null {
  const ofDay = time?.seconds ?? 0;
  if (date === null) {
    if (beside === null) return null;
    const midnight = Math.floor(beside / 86_400) * 86_400;
    return midnight + ofDay + (midnight + ofDay < beside ? 86_400 : 0);
  }
  const [month, day] = monthAndDay(date, date.order ?? order);
  const midnight = DateTime.utc(date.year, month, day);
  if (!midnight.isValid) return null;
  const wall = midnight.toSeconds() + ofDay;
  if (!time?.offset) return wall;
  const instant = DateTime.fromISO(
    `${DateTime.fromSeconds(wall, { zone: 'utc' }).toFormat("yyyy-MM-dd'T'HH:mm:ss")}${time.offset}`,
  );
  return wallSeconds(instant.setZone(timeZone));
}

/** What the clock of its zone shows, as if it stood in UTC. */
export function wallSeconds(at: DateTime): number {
  return at.toSeconds() + at.offset * 60;
}
