/** A key made of a name, as the server takes it: small letters, digits and single hyphens. */
export function keyOf(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
    .replaceAll(/-+$/g, '');
}

/** The kit's own key while that is free; for a second programme of the same kit, one made of its name. */
export function keyToTake(
  kit: { key: string; guideTitle: string | null },
  name: string,
  taken: readonly string[],
): string {
  const isOwn = kit.guideTitle === null;
  const wanted = isOwn || taken.includes(kit.key) ? keyOf(name) || kit.key : kit.key;
  for (let count = 1; ; count += 1) {
    const key = count === 1 ? wanted : `${wanted}-${count}`;
    if (!taken.includes(key)) return key;
  }
}
