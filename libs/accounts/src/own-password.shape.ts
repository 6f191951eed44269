import { viewerShape } from '@sillage/people';

viewerShape.add({
  hasPassword: ({ row }) =>
    `EXISTS (SELECT FROM account a WHERE a.person_id = ${row}.id AND a.password_hash IS NOT NULL)`,
});
