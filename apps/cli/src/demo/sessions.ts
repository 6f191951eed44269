import type { KitOfDemo, Plan } from './kit-of-demo.js';

/** Sessions of the past, one for each wave of champions, in order. */
export function pastSessions(kit: KitOfDemo): readonly Plan[] {
  return [
    kit.session('first-post', 'en'),
    kit.session('first-post', 'fr'),
    kit.session('loud', 'en'),
    kit.session('mentoring', 'en'),
  ];
}

/** Under way when the demo is made: its check-in stays open until the day after. */
export function presentSession(kit: KitOfDemo): Plan {
  return { ...kit.session('open-hour', 'en'), minutes: 120 };
}

/** Sessions to come, with the days until them. */
export function comingSessions(kit: KitOfDemo): readonly (Plan & { readonly inDays: number })[] {
  return [
    { ...kit.session('first-post', 'en'), inDays: 3 },
    { ...kit.session('assistant', 'fr'), inDays: 9 },
    { ...kit.session('pictures', 'en'), inDays: 16 },
  ];
}
