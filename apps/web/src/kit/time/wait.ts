/** How long to wait, in the unit that people count in; for messages that say `{unit, select, …}` and `{count}`. */
export interface Wait {
  unit: 'seconds' | 'minutes';
  count: number;
}

const aMinute = 60;

/** @param retryAfter the seconds of the header of that name; a server that says nothing means a while */
export function waitIn(retryAfter: string | null): Wait {
  const seconds = Number(retryAfter ?? '');
  if (!Number.isFinite(seconds) || seconds <= 0) return { unit: 'minutes', count: 15 };
  if (seconds <= aMinute) return { unit: 'seconds', count: Math.ceil(seconds) };
  return { unit: 'minutes', count: Math.ceil(seconds / aMinute) };
}
