/** How far `zone` is ahead of UTC at that moment, in milliseconds. */
function offsetAt(moment: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(moment);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value);
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return shown - Math.floor(moment / 1000) * 1000;
}

/** What a clock on the wall of `zone` calls `day` (YYYY-MM-DD) and `time` (HH:MM), as a moment. */
export function momentIn(zone: string, day: string, time: string): Date {
  const asIfUtc = Date.parse(`${day}T${time}:00Z`);
  const guess = asIfUtc - offsetAt(asIfUtc, zone);
  // The offset of the guess itself: the two differ in the hours around a change of the clocks.
  return new Date(asIfUtc - offsetAt(guess, zone));
}
