/** Whoever is counted in the one is counted in the other too, whatever happens. */
const within: Readonly<Record<string, string>> = { labelled: 'enrolled', retained90: 'labelled' };

/** The place among the facts of the one that everybody who did this did too. */
export function withinOf(fact: string, facts: readonly string[]): { within?: number } {
  const more = within[fact];
  const place = more === undefined ? -1 : facts.indexOf(more);
  return place === -1 ? {} : { within: place };
}
