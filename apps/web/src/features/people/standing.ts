import type { PersonAnswer, PersonDetail, PersonEnrolment } from './people.query.js';
import { reaches } from './reach.js';

/** Where a person stands in a programme, for whoever looks after it there, and what may be done. */
export interface Standing {
  enrolment: PersonEnrolment;
  /** Names a founder, or takes that back. */
  decidesFounder: boolean;
  /** The labels that may be revoked, by their ids. */
  revocable: ReadonlySet<string>;
}

/** Null for everybody else, and of whoever does not take part: that is nobody's business. */
export function standingOf(
  person: PersonDetail,
  viewer: NonNullable<PersonAnswer['viewer']>,
  programmeKey: string,
): Standing | null {
  const manages = reaches(viewer.roles, 'PROGRAMME_MANAGER', person, programmeKey);
  const reviews = manages || reaches(viewer.roles, 'LOCAL_LEAD', person, programmeKey);
  const { enrolment } = person;
  if (!reviews || enrolment === null) return null;
  const isOwn = person.id === viewer.person.id;
  const inForce = enrolment.labels.filter(({ status }) => status === 'AWARDED');
  return {
    enrolment,
    decidesFounder: manages && enrolment.status !== 'LEFT',
    revocable: new Set(manages && !isOwn ? inForce.map(({ id }) => id) : []),
  };
}
