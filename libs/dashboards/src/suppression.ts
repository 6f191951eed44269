/** How many people each group of a table has; together they are everybody whom its total counts. */
export type Sizes = ReadonlyMap<string, number>;

/**
 * Which groups of a table must not be shown, so that no group smaller than `minimum` can be read, or worked out from the
 * others and the total. Small groups are hidden; what the total less the shown groups leaves over is then a group too,
 * and must be of several groups and large enough: the smallest shown groups are hidden with it until it is (complementary
 * suppression).
 *
 * An empty group hides nobody. Groups are compared by the people in them, not by a figure about them: three labelled
 * among a thousand say nothing about who they are.
 *
 * @param totalShown false when the table's own total is hidden in the table above: then what is left over here is
 *   already mixed with others there, and one large enough group is enough
 * @param hiddenBefore groups that are hidden for a reason outside of this table
 * @param canBeHidden false for large groups that can be read elsewhere all the same
 */
export function hiddenGroups(
  sizes: Sizes,
  minimum: number,
  {
    totalShown = true,
    hiddenBefore = [],
    canBeHidden = () => true,
  }: { totalShown?: boolean; hiddenBefore?: Iterable<string>; canBeHidden?: (key: string) => boolean } = {},
): Set<string> {
  const peopled = [...sizes].filter(([, size]) => size > 0);
  const before = new Set(hiddenBefore);
  const hidden = new Set(peopled.filter(([key, size]) => size < minimum || before.has(key)).map(([key]) => key));
  if (hidden.size === 0 && totalShown) return hidden;

  const shown = peopled
    .filter(([key]) => !hidden.has(key) && canBeHidden(key))
    .sort(([aKey, a], [bKey, b]) => a - b || (aKey < bKey ? -1 : 1));
  for (const [key] of shown) {
    if (isHiddenWell(sizes, hidden, minimum, totalShown)) break;
    hidden.add(key);
  }
  return hidden;
}

/** Whether what the total less the shown groups leaves over says nothing of a group that is too small, or hidden alone. */
export function isHiddenWell(sizes: Sizes, hidden: ReadonlySet<string>, minimum: number, totalShown: boolean): boolean {
  if (hidden.size === 0) return totalShown;
  const leftOver = [...hidden].reduce((sum, key) => sum + (sizes.get(key) ?? 0), 0);
  return leftOver >= minimum && hidden.size >= (totalShown ? 2 : 1);
}

export function total(sizes: Sizes): number {
  return [...sizes.values()].reduce((sum, size) => sum + size, 0);
}
