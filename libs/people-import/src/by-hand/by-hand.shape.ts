import { personShape, type Person } from '@sillage/people';
import { whyNotUpdate } from './by-hand.policy.js';

personShape.add({
  viewerMayUpdate: {
    sql: ({ row, reading }) =>
      reading.actor.isAdmin
        ? `json_build_object('externalId', ${row}.external_id, 'active', ${row}.active)`
        : 'NULL::json',
    finish: (person: Pick<Person, 'externalId' | 'active'> | null) => person !== null && whyNotUpdate(person) === null,
  },
});
