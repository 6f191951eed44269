/** How a programme will be called and when it begins, as it is being written. */
export interface ProgrammeDraft {
  name: string;
  /** Null as long as it follows the name. */
  key: string | null;
  /** A day of the first week of sessions; empty for the next one. */
  startsOn: string;
}

/** The one without a guide has no name of its own either. */
export function isOwnKit({ guideTitle }: { guideTitle: string | null }): boolean {
  return guideTitle === null;
}

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
  const wanted = isOwnKit(kit) || taken.includes(kit.key) ? keyOf(name) || kit.key : kit.key;
  for (let count = 1; ; count += 1) {
    const key = count === 1 ? wanted : `${wanted}-${count}`;
    if (!taken.includes(key)) return key;
  }
}
