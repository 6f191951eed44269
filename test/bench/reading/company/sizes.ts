/** How many there are of everything, in the proportions of a company of 170,000. */
export interface Sizes {
  readonly people: number;
  readonly enrolled: number;
  readonly champions: number;
  readonly founders: number;
  readonly pastSessions: number;
  readonly comingSessions: number;
}

export function sizesOf(people: number): Sizes {
  const share = (of170k: number, least = 1): number => Math.max(least, Math.round((people * of170k) / 170_000));
  return {
    people,
    enrolled: share(54_000),
    champions: share(8_700, 60),
    founders: share(190, 4),
    pastSessions: share(340, 20),
    comingSessions: share(60, 5),
  };
}
