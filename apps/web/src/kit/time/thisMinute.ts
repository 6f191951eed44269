const minuteMs = 60_000;

/** Now, to the minute: what is asked ahead with it and asked again a moment later is one question. */
export function thisMinute(): Date {
  return new Date(Math.floor(Date.now() / minuteMs) * minuteMs);
}
