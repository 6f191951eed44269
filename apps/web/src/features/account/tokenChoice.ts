import { daysAfter } from '../../kit/time/dayCount.js';
import type { ApiToken } from './account.query.js';

/** What a token may do, in the words of the form. */
export type Access = 'reads' | 'writes' | 'imports';

export const daysToChoose = ['30', '90', '365'] as const;

export function endOf(days: number, now: Date): string {
  return daysAfter(now, days).toISOString();
}

export function accessOf({ scope, readOnly }: Pick<ApiToken, 'scope' | 'readOnly'>): Access {
  if (scope === 'PEOPLE_IMPORT') return 'imports';
  return readOnly ? 'reads' : 'writes';
}

export function wantedFor(access: Access): Pick<ApiToken, 'scope' | 'readOnly'> {
  return { scope: access === 'imports' ? 'PEOPLE_IMPORT' : 'MINE', readOnly: access === 'reads' };
}
