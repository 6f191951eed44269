import { personShape } from '@sillage/people';
import { waysIn } from './ways-in.js';

personShape.add({
  // How somebody signs in is for administrators alone: not even for themselves, who see it among their sign-ins.
  account: ({ row, reading }) =>
    reading.actor.isAdmin
      ? `(SELECT json_build_object('hasPassword', ${waysIn.hasPassword(`${row}.id`)},
          'providers', ${waysIn.providers(`${row}.id`)}, 'invitedAt', a.invited_at, 'lastSignInOn', a.last_sign_in_on,
          'isReachable', ${row}.active AND ${row}.email IS NOT NULL)
        FROM (SELECT) nothing LEFT JOIN account a ON a.person_id = ${row}.id)`
      : 'NULL',
});
