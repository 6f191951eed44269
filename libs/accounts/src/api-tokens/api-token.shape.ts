import { viewerShape } from '@sillage/people';
import { column, listOf, Shape } from '@sillage/platform';

/** By what a program acts for somebody. */
export const apiTokenShape = new Shape('ApiToken', { table: 'api_token', always: { id: 'id' } }).add({
  name: column('name'),
  scope: column('scope'),
  createdAt: column('created_at'),
  lastUsedAt: column('last_used_at'),
  expiresAt: column('expires_at'),
  readOnly: column('read_only'),
});

viewerShape.add({
  apiTokens: {
    of: apiTokenShape,
    sql: ({ row, asked, reading }) => {
      const one = reading.alias('api_token');
      return listOf(
        apiTokenShape.json(asked, one, reading),
        `api_token ${one} WHERE ${one}.person_id = ${row}.id AND ${one}.revoked_at IS NULL
           AND ${one}.expires_at > ${reading.moment}`,
        `${one}.created_at DESC, ${one}.id DESC`,
      );
    },
  },
});
