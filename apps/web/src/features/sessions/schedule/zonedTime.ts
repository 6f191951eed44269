import { DateTime } from 'luxon';

/**
 * The moments at which a clock on the wall of `zone` says `day` (YYYY-MM-DD) and `time` (HH:MM), the earliest first: most
 * often one; none in the hour that a change of the clocks leaves out; two in the hour that it repeats.
 */
export function momentsAt(zone: string, day: string, time: string): Date[] {
  const read = DateTime.fromISO(`${day}T${time}`, { zone });
  // A time that is not there is moved on to one that is.
  if (!read.isValid || read.toFormat('HH:mm') !== time) return [];
  return read
    .getPossibleOffsets()
    .map((moment) => moment.toJSDate())
    .toSorted((a, b) => a.getTime() - b.getTime());
}
