import type { PublishedSet } from '../../libs/dashboards/src/sums/publish.js';
import { workOut, type Sight } from './attacker.js';

/**
 * Works out bounds from many days together, for whoever knows that nobody came, left or moved and that what was done once
 * is not undone: a count was at most what it is later, and at least what it was before.
 */
export function workOutOverDays(days: readonly (readonly PublishedSet[])[]): Sight[][] {
  const sights = days.map((published) => workOut(published, []));
  let hasChanged = true;
  while (hasChanged) {
    hasChanged = false;
    for (let day = 0; day < days.length; day += 1) {
      const [before, own, after] = [sights[day - 1], sights[day] ?? [], sights[day + 1]];
      let isNarrower = false;
      for (const [place, sight] of own.entries()) {
        for (const fact of sight.lower.keys()) {
          const atLeast = before?.[place]?.lower[fact] ?? 0;
          const atMost = after?.[place]?.upper[fact] ?? Infinity;
          if (atLeast > (sight.lower[fact] ?? 0)) [sight.lower[fact], isNarrower] = [atLeast, true];
          if (atMost < (sight.upper[fact] ?? 0)) [sight.upper[fact], isNarrower] = [atMost, true];
        }
      }
      if (!isNarrower) continue;
      hasChanged = true;
      sights[day] = workOut(days[day] ?? [], [], own);
    }
  }
  return sights;
}
