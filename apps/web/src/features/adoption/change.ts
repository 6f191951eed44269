export interface Change {
  id: 'adoption.sentence.more' | 'adoption.sentence.fewer' | 'adoption.sentence.same';
  /** How many people more or fewer. */
  change: number;
}

/** What became of the number of those who hold the label; null where one of the two days is not known. */
export function changeOf(now: number | null, earlier: number | null): Change | null {
  if (now === null || earlier === null) return null;
  const change = now - earlier;
  const id = change < 0 ? 'adoption.sentence.fewer' : change > 0 ? 'adoption.sentence.more' : 'adoption.sentence.same';
  return { id, change: Math.abs(change) };
}
