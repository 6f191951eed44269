import type { Type } from '@nestjs/common';
import { accessList } from '@sillage/platform';

/** Who may call what of a feature, in the words of the rules; left out is what is for everybody signed in. */
export function accessTo(feature: Type): Record<string, string | null> {
  const imported = (Reflect.getMetadata('imports', feature) as unknown[] | undefined) ?? [];
  const below = imported.filter((module): module is Type => typeof module === 'function');
  const others = new Set(accessList(below).map(({ operation }) => operation));
  const own = accessList([feature]).filter(({ operation }) => !others.has(operation));
  if (own.length === 0) throw new Error(`${feature.name} has no operation: there is nothing to allow.`);
  const guarded = own.filter(({ rule }) => rule !== 'signed in');
  return Object.fromEntries(guarded.map(({ operation, rule }) => [operation, rule]));
}
