const time = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Whether a field was left with another time than before; one that is half typed, or empty, changes nothing. */
export function isNewTime(typed: string, before: string): boolean {
  return typed !== before && time.test(typed);
}
