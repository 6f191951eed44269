import type { FoundUnit } from './unit.query.js';

/** The names from the top, as the directory writes a unit. */
export function unitPath({ name, ancestors }: Pick<FoundUnit, 'name' | 'ancestors'>): string {
  return [...ancestors.map((above) => above.name), name].join(' / ');
}

/** What a list offers: each unit by its whole path, since many have the same name. */
export function unitChoices(found: readonly FoundUnit[], chosen: FoundUnit | null): { value: string; label: string }[] {
  const offered = chosen === null || found.some(({ code }) => code === chosen.code) ? found : [chosen, ...found];
  return offered.map((unit) => ({ value: unit.code, label: unitPath(unit) }));
}
