const MINUTE = 60_000;

/** The server decides; these only tell a page when to offer the code's field. */
export const CHECK_IN_OPENS_BEFORE = 15 * MINUTE;
export const CHECK_IN_CLOSES_AFTER = 24 * 60 * MINUTE;

interface Times {
  startsAt: string;
  endsAt: string;
}

export function checkInWindow({ startsAt, endsAt }: Times, now: Date): 'before' | 'open' | 'after' {
  const time = now.getTime();
  if (time < Date.parse(startsAt) - CHECK_IN_OPENS_BEFORE) return 'before';
  return time <= Date.parse(endsAt) + CHECK_IN_CLOSES_AFTER ? 'open' : 'after';
}
