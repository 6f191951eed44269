import type { Projection } from '../story/story.query.js';

export interface Goal {
  share: number;
  /** Null where no day is set. */
  on: string | null;
}

export function goalOf({ goalShare, goalOn }: { goalShare: number | null; goalOn: string | null }): Goal | null {
  return goalShare === null ? null : { share: goalShare, on: goalOn };
}

export type GoalState =
  | 'hidden'
  /** The share is there. */
  | 'reached'
  /** The day is past, and the share was not there. */
  | 'missed'
  /** It is expected by the day, after it, or some day where none is set. */
  | 'inTime'
  | 'late'
  | 'someDay'
  /** At the present rate it is never reached. */
  | 'never'
  /** There are too few weeks to tell. */
  | 'early';

/** Where a scope stands on the way to the goal, as far as it can be said. */
export function goalState(
  goal: Goal,
  rate: number | null,
  projection: Pick<Projection, 'reachedOn' | 'weeklyRate'>,
  today: string,
): GoalState {
  if (rate === null) return 'hidden';
  if (rate >= goal.share) return 'reached';
  if (goal.on !== null && goal.on < today) return 'missed';
  const { reachedOn, weeklyRate } = projection;
  if (reachedOn === null) return weeklyRate === null ? 'early' : 'never';
  if (goal.on === null) return 'someDay';
  return reachedOn <= goal.on ? 'inTime' : 'late';
}

/** Neither reached nor missed: only then is there something to expect. */
export function isOnItsWay(goal: Goal, rate: number | null, today: string): boolean {
  return rate !== null && rate < goal.share && (goal.on === null || goal.on >= today);
}

/** What was typed as a percentage, with a comma or a point; null for what is none. */
export function typedShare(typed: string): number | null {
  const words = typed.trim().replace(',', '.').replace(/\s*%$/, '');
  const percent = Number(words);
  return words === '' || !Number.isFinite(percent) ? null : Math.round(percent * 1000) / 100_000;
}
