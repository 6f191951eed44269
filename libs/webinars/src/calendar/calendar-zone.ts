import { DateTime } from 'luxon';
import { tzlib_get_ical_block as blockOf, tzlib_get_offset as offsetIn } from 'timezones-ical-library';

/** The `VTIMEZONE` of an IANA zone, as every calendar reads it; null for a zone that the library does not know. */
export function timeZoneBlock(zone: string): string | null {
  const found = blockOf(zone);
  const [block, id] = Array.isArray(found) ? found : [];
  // An old name of a zone is answered with its new one, which is not the one that the times are told in.
  return block !== undefined && id === `TZID=${zone}` ? block : null;
}

/**
 * The zone in which these moments are told: the reader's own where every calendar comes from its rules to the same
 * instants. Otherwise UTC: for zones whose rules are no yearly ones, and for an hour that the clock has twice.
 */
export function calendarZone(zone: string, moments: readonly Date[]): string {
  if (timeZoneBlock(zone) === null) return 'UTC';
  return moments.every((moment) => isToldBy(zone, moment)) ? zone : 'UTC';
}

function isToldBy(zone: string, moment: Date): boolean {
  const there = DateTime.fromJSDate(moment, { zone });
  if (!there.isValid || there.getPossibleOffsets().length > 1) return false;
  const [day = '', hour = ''] = there.toFormat('yyyy-MM-dd HH:mm').split(' ');
  return offsetIn(zone, day, hour) === there.toFormat('ZZZ');
}
