import { later, type Actor, type Refusal } from '@sillage/platform';
import type { Person } from '../person.entity.js';
import { leavingTexts } from './leaving.texts.js';

type Somebody = Pick<Person, 'id' | 'externalId' | 'active'>;

/** For how long leaving can be undone. */
export const undoableFor = { days: 1 } as const;

export function whyNotEnd(actor: Pick<Actor, 'personId'>, { id }: Pick<Person, 'id'>): Refusal | null {
  return id === actor.personId ? { code: 'INVALID_TRANSITION', text: leavingTexts.endOneself } : null;
}

export function undoableUntil(leftAt: Date): Date {
  return later(leftAt, undoableFor);
}

export function isUndoable(leftAt: Date, now: Date): boolean {
  return now < undoableUntil(leftAt);
}

/** @param leftAt when they left, where that is known and was not undone */
export function whyNotBringBack(
  { active, externalId }: Pick<Somebody, 'active' | 'externalId'>,
  leftAt: Date | null,
  now: Date,
): Refusal | null {
  if (active) return { code: 'INVALID_TRANSITION', text: leavingTexts.isHere };
  // Nobody but an administrator could ever bring back whom HR does not know: later, they come back with nothing.
  const inTime = leftAt !== null && isUndoable(leftAt, now);
  return inTime || externalId === null ? null : { code: 'INVALID_TRANSITION', text: leavingTexts.tooLate };
}
