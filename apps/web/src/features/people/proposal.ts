import type { PersonAnswer, PersonDetail } from './people.query.js';

export type Me = NonNullable<PersonAnswer['viewer']>['person'];

/**
 * What I may propose to this colleague: to accompany them, or to ask them to accompany me.
 * @param mentorPaused my mentor takes a pause: I may look for another one
 */
export function proposalTo(
  person: Pick<PersonDetail, 'id' | 'label'>,
  { id, enrolment }: Me,
  mentorPaused: boolean,
): 'invite' | 'ask' | null {
  if (person.id === id || enrolment?.status !== 'ACTIVE') return null;
  if (enrolment.label !== null) return 'invite';
  const isAccompanied = enrolment.mentor !== null && !mentorPaused;
  return person.label !== null && !isAccompanied && !enrolment.founder ? 'ask' : null;
}
