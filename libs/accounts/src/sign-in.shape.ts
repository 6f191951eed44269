import { viewerShape } from '@sillage/people';
import { column, listOf, Shape, signInLife, type Reading } from '@sillage/platform';

/** One device on which somebody is signed in. */
export const signInShape = new Shape('SignIn', { table: 'sign_in', always: { id: 'id', way: 'way' } }).add({
  way: column('way'),
  startedAt: ({ row }) => `${row}.created_at`,
  lastSeenAt: column('last_seen_at'),
  expiresAt: ({ row }) => `least(${row}.expires_at, ${row}.last_seen_at + ${idle})`,
  userAgent: column('user_agent'),
  current: ({ row, reading }) => isCurrent(row, reading),
});

viewerShape.add({
  signIns: {
    of: signInShape,
    sql: ({ row, asked, reading }) => {
      const one = reading.alias('sign_in');
      return listOf(
        signInShape.json(asked, one, reading),
        `sign_in ${one} WHERE ${one}.person_id = ${row}.id AND ${isInForce(one, reading.moment)}`,
        `${isCurrent(one, reading)} DESC, ${one}.last_seen_at DESC, ${one}.id DESC`,
      );
    },
  },
});

const idle = `interval '${signInLife.idleDays} days'`;

/** Whether that row of `sign_in` lets anybody in at that moment. */
export function isInForce(row: string, moment: string): string {
  return `${row}.ended_at IS NULL AND ${row}.expires_at > ${moment} AND ${row}.last_seen_at > ${moment} - ${idle}`;
}

/** The one by which the reader asks; none where a program does. */
function isCurrent(row: string, { actor, parameters }: Reading): string {
  return actor.signInId === null ? 'false' : `(${row}.id = ${parameters.addUnseen(actor.signInId, 'uuid')})`;
}
