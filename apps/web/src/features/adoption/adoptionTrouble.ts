import type { Fault } from '../../graphql/fault.js';
import type { Scope } from './scope/scope.js';

export type Trouble = 'day' | 'unit' | 'country' | 'programme' | 'role';

/** What of the address the server could not answer, or that the figures are no longer this person’s; null for what passes. */
export function troubleOf({ kind, argumentPath }: Fault, scope: Scope): Trouble | null {
  if (kind === 'not-found') return scope.unit === null ? 'programme' : 'unit';
  if (kind !== 'refused') return null;
  // A value that is none at all is refused under the name of the variable, before the question is looked at.
  const [, field] = argumentPath?.split('.') ?? [];
  switch (field) {
    case undefined:
      return 'role';
    case 'asOf':
      return 'day';
    case 'country':
      return 'country';
    case 'orgUnitCode':
      return 'unit';
    case 'programme':
      return 'programme';
    default:
      return null;
  }
}
