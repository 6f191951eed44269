/** A while, by the seconds at which it begins and ends. */
export type Span = readonly [from: number, to: number];

/**
 * What one row says of somebody's presence: from when to when, for how long, or both. Where the time is shorter than the
 * span, they left in between and came back.
 */
export interface Presence {
  readonly span: Span | null;
  readonly seconds: number | null;
}

/** Reports round a duration, so that it need not be what lies between two times. */
const roundedBy = 61;

/**
 * How long somebody was there, in seconds: what overlaps counts once, whichever of their rows it stands in.
 * @param meeting when it ran, as the report says; nobody was there before or after
 */
export function presentFor(presences: readonly Presence[], meeting: Span | null): number {
  const clipped = presences.map((presence) => clip(presence, meeting));
  const whole = clipped.filter(isWhole).map(({ span }) => span);
  const parts = clipped.filter((presence) => !isWhole(presence));
  const counted = lengthOf(union(whole));
  // Of these nothing tells when in their span they were there: never more than their spans together.
  const declared = parts.reduce(
    (sum, { span, seconds }) => sum + Math.min(seconds ?? 0, span === null ? Infinity : lengthOf([span])),
    0,
  );
  const spans = parts.flatMap(({ span }) => (span === null ? [] : [span]));
  if (spans.length < parts.length) {
    // Without times, two rows of one person may be the same while on two devices: the longest is certain.
    const longest = Math.max(...parts.map(({ seconds }) => seconds ?? 0));
    return Math.max(counted, longest);
  }
  return Math.min(counted + declared, lengthOf(union([...whole, ...spans])));
}

function isWhole(presence: Presence): presence is Presence & { span: Span } {
  const { span, seconds } = presence;
  return span !== null && (seconds === null || seconds > lengthOf([span]) - roundedBy);
}

function clip(presence: Presence, meeting: Span | null): Presence {
  const { span, seconds } = presence;
  if (span === null || meeting === null) return presence;
  const from = Math.max(span[0], meeting[0]);
  return { span: [from, Math.max(from, Math.min(span[1], meeting[1]))], seconds };
}

export function union(spans: readonly Span[]): Span[] {
  const joined: [number, number][] = [];
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

export function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, [from, to]) => sum + Math.max(0, to - from), 0);
}
