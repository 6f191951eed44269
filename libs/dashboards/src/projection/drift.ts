/** A share on a day, in weeks from wherever one counts. */
export interface SharePoint {
  readonly week: number;
  readonly share: number;
}

/** How fast a share grows, and how unevenly. */
export interface Drift {
  /** Points of share a week, on average. */
  readonly rate: number;
  /** The standard deviation of one week's step. */
  readonly deviation: number;
  /** Weeks that it was seen over. */
  readonly weeks: number;
  /** Of Student's distribution, for 90 %. */
  readonly quantile: number;
}

/** For 90 % of Student's distribution, by degrees of freedom from one on. */
const quantiles = [6.314, 2.92, 2.353, 2.132, 2.015, 1.943, 1.895, 1.86, 1.833, 1.812, 1.796, 1.782];
const leastSteps = 4;

/**
 * A random walk with drift: the steps between the points, each over its own time, have one mean and one variance a week.
 * @returns null where there are too few steps to tell their spread
 */
export function driftOf(points: readonly SharePoint[]): Drift | null {
  const steps = points.slice(1).map(({ week, share }, index) => {
    const before = points[index] as SharePoint;
    return { weeks: week - before.week, grown: share - before.share };
  });
  if (steps.length < leastSteps) return null;
  const weeks = steps.reduce((sum, step) => sum + step.weeks, 0);
  const rate = steps.reduce((sum, { grown }) => sum + grown, 0) / weeks;
  const squares = steps.reduce((sum, step) => sum + (step.grown - rate * step.weeks) ** 2 / step.weeks, 0);
  const freedom = steps.length - 1;
  return {
    rate,
    deviation: Math.sqrt(squares / freedom),
    weeks,
    quantile: quantiles[Math.min(freedom, quantiles.length) - 1] ?? 1.782,
  };
}

/** Where the share is so many weeks on: on average, and with its two borders of 90 %, never below nothing or above all. */
export function after(weeks: number, from: number, drift: Drift): { low: number; share: number; high: number } {
  const { rate, deviation, quantile } = drift;
  const middle = from + rate * weeks;
  // What one week's chance adds up to, and that the mean of the steps is itself not known exactly.
  const spread = quantile * deviation * Math.sqrt(weeks + weeks ** 2 / drift.weeks);
  return { low: within(middle - spread), share: within(middle), high: within(middle + spread) };
}

/** The first whole day on which one of the three lines is at the goal; null where that is beyond the horizon. */
export function daysUntil(
  goal: number,
  line: 'low' | 'share' | 'high',
  of: { from: number; drift: Drift; horizon: number },
): number | null {
  for (let day = 1; day <= of.horizon; day += 1) {
    // A share that is the goal but for the last digit of a sum is the goal.
    if (after(day / 7, of.from, of.drift)[line] >= goal - 1e-9) return day;
  }
  return null;
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}
