/**
 * The day on which the two meet again, as they agreed when they met last: check-ins come newest first. One that has gone
 * by is not held against anybody, and only stands with its check-in.
 * @param today where the reader is; all days are `YYYY-MM-DD`
 */
export function nextDayOf(checkIns: readonly { nextOn: string | null }[], today: string): string | null {
  const next = checkIns[0]?.nextOn ?? null;
  return next !== null && next >= today ? next : null;
}
