import type { Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { DomainError } from '../errors/index.js';
import type { ConnectionArgs } from './connection.js';
import type { KeyKind, Keyset } from './keyset.js';

/**
 * The arguments of a list that is read with the object above it, as `@Args()` would give them, and after which row it
 * begins. Null where they cannot be: the list's resolver says what is wrong.
 */
export function pageArguments<A extends ConnectionArgs, const K extends readonly KeyKind[]>(
  type: Type<A>,
  order: Keyset<K>,
  args: Readonly<Record<string, unknown>>,
): { page: A; after: ReturnType<Keyset<K>['decode']> } | null {
  const page = plainToInstance(type, args);
  if (validateSync(page).length > 0) return null;
  try {
    return { page, after: order.decode(page.after) as ReturnType<Keyset<K>['decode']> };
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
