import { letReadAddress } from '@sillage/people';
import { enrolmentReach, lookingAfter } from './enrolment-reach.js';
import { takesPart } from './enrolment-states.js';

// Whoever looks after a programme may write to the people in it, and to nobody else of the company.
letReadAddress((person, { actor, parameters }) => {
  const reach = enrolmentReach(
    actor,
    lookingAfter,
    { programme: 'enrolled.programme_id', unit: `${person}.org_unit_id` },
    parameters,
  );
  if (reach === 'false') return reach;
  return `EXISTS (SELECT FROM enrolment enrolled
    WHERE enrolled.person_id = ${person}.id AND ${takesPart('enrolled')} AND ${reach})`;
});
