import type { Person } from '@sillage/people';
import type { Refusal } from '@sillage/platform';
import { byHandTexts } from './by-hand.texts.js';

/** What HR's file says of somebody, it would say again: only whoever it does not know is changed by hand. */
export function whyNotUpdate({ externalId, active }: Pick<Person, 'externalId' | 'active'>): Refusal | null {
  if (externalId !== null) return { code: 'INVALID_TRANSITION', text: byHandTexts.hrKnowsThem };
  return active ? null : { code: 'INVALID_TRANSITION', text: byHandTexts.nobodyNow };
}
