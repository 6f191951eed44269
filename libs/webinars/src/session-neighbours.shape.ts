import { listOf } from '@sillage/platform';
import { programmeShape } from '@sillage/programmes';
import { isKnown } from './session-reach.js';
import { sessionShape } from './session.shape.js';
import { isInForce } from './session-states.js';

sessionShape.add({
  series: {
    of: sessionShape,
    sql: ({ row, asked, reading }) => {
      const other = reading.alias('session');
      const those = `session ${other} WHERE (${other}.id = ${row}.id OR ${other}.series_id = ${row}.series_id)
        AND ${isKnown(other, reading)}`;
      return listOf(sessionShape.json(asked, other, reading), those, `${other}.starts_at, ${other}.id`);
    },
  },
  viewerAlsoAt: {
    of: sessionShape,
    sql: ({ row, asked, reading }) => {
      const other = reading.alias('session');
      const those = `session ${other} WHERE ${other}.id <> ${row}.id AND ${other}.status = 'SCHEDULED'
        AND ${other}.starts_at < ${row}.ends_at AND ${other}.ends_at > ${row}.starts_at
        AND ${other}.id IN (SELECT mine.session_id FROM registration mine
          WHERE mine.person_id = ${reading.me} AND ${isInForce('mine')})`;
      return listOf(sessionShape.json(asked, other, reading), those, `${other}.starts_at, ${other}.id`);
    },
  },
});

// One way to write each, the latest.
programmeShape.add({
  sessionTags: ({ row }) => `(SELECT coalesce(json_agg(used.tag ORDER BY used.key), '[]') FROM (
    SELECT DISTINCT ON (folded_tag(t.tag)) t.tag, folded_tag(t.tag) AS key
    FROM session s CROSS JOIN LATERAL unnest(s.tags) AS t(tag)
    WHERE s.programme_id = ${row}.id AND s.status <> 'DRAFT'
    ORDER BY folded_tag(t.tag), s.created_at DESC) used)`,
});
