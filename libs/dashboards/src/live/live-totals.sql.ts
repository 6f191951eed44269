import { isInUse, isUpToDate } from '@sillage/guides';
import { takesPart } from '@sillage/programmes';
import { countsAsTraining } from '@sillage/webinars';
import { countedMetrics, liveMembers } from '../adoption.sql.js';

const listed = (write: (metric: string) => string): string => countedMetrics.map(write).join(', ');
const summed = listed((metric) => `sum(m.${metric})::int AS ${metric}`);

/** How it stands of all parts; `$1` the programme, `$2` now. */
const ofEverybody = `
  SELECT live_part_of(m.id) AS part, ${summed}
  FROM (${liveMembers('(SELECT id, org_unit_id, country FROM person WHERE active)')}) m GROUP BY 1`;

/**
 * The same of a few parts, `$3`. Each fact is looked up person by person: what `liveMembers` says of everybody at once
 * would read all facts for a few dozen people.
 */
const ofSome = `
  SELECT m.part, ${summed} FROM (
    SELECT live_part_of(p.id) AS part, 1 AS headcount,
      EXISTS (SELECT FROM invitation i WHERE i.mentee_id = p.id AND i.programme_id = $1 AND i.direction = 'OFFER')::int
        AS invited,
      (e.id IS NOT NULL)::int AS enrolled,
      EXISTS (SELECT FROM programme
        JOIN guide ON guide.key = programme.guide_key
        JOIN guide_version current ON current.guide_id = guide.id AND ${isInUse('current')}
        JOIN acknowledgement a ON ${isUpToDate('a', 'current')}
        WHERE programme.id = $1 AND a.person_id = p.id)::int AS acknowledged,
      EXISTS (SELECT FROM registration r JOIN session s ON s.id = r.session_id
        WHERE r.person_id = p.id AND s.programme_id = $1 AND ${countsAsTraining('r')})::int AS trained,
      (e.level_id IS NOT NULL)::int AS labelled,
      EXISTS (SELECT FROM mentorship WHERE mentor_id = p.id AND programme_id = $1)::int AS mentoring,
      (e.level_id IS NOT NULL AND e.labelled_since <= $2::timestamptz - interval '90 days')::int AS retained90
    FROM person p
    LEFT JOIN enrolment e ON e.programme_id = $1 AND e.person_id = p.id AND ${takesPart('e')}
    WHERE p.active AND live_part_of(p.id) = ANY($3::int[])
  ) m GROUP BY m.part`;

/**
 * Writes how it stands of the parts that were counted, where that is not known yet. What was found wrong is told apart
 * from what only waits for its turn: it bears no mark in this very snapshot.
 */
const written = (counted: string): string => `
  WITH counted AS (${counted}),
  known AS (SELECT * FROM live_part WHERE programme_id = $1 AND ($3::int[] IS NULL OR part = ANY($3::int[]))),
  found AS (
    SELECT part, ${listed((metric) => `coalesce(counted.${metric}, 0) AS ${metric}`)}
    FROM counted FULL JOIN known USING (part)
    WHERE (${listed((metric) => `coalesce(counted.${metric}, 0)`)}) <> (${listed((metric) => `coalesce(known.${metric}, 0)`)})
  ),
  kept AS (
    INSERT INTO live_part (programme_id, part, ${countedMetrics.join(', ')})
    SELECT $1, part, ${countedMetrics.join(', ')} FROM found
    ON CONFLICT ON CONSTRAINT live_part_once
      DO UPDATE SET ${listed((metric) => `${metric} = excluded.${metric}`)}
  )
  SELECT count(*)::int AS differences FROM found
  WHERE NOT EXISTS (SELECT FROM live_mark mark
    WHERE coalesce(mark.programme_id, $1) = $1 AND coalesce(mark.part, found.part) = found.part)`;

export const recount = { everybody: written(ofEverybody), some: written(ofSome) } as const;

/** Puts a programme's parts together; `$1` the programme. */
export const putTogether = `
  INSERT INTO live_total (programme_id, ${countedMetrics.join(', ')})
  SELECT $1, ${listed((metric) => `coalesce(sum(${metric}), 0)::int`)} FROM live_part WHERE programme_id = $1
  ON CONFLICT ON CONSTRAINT live_total_one_a_programme
    DO UPDATE SET ${listed((metric) => `${metric} = excluded.${metric}`)}`;

/**
 * Takes the marks away, and tells what is to be counted of which programme: these parts, or everything where that is as
 * quick. Labels that were ninety days old between the last look and now bear no mark. `$1` now, `$2` how many parts.
 */
export const takeMarks = `
  WITH taken AS (DELETE FROM live_mark RETURNING programme_id, guide_id, part),
  stale AS (
    SELECT p.id, mark.part FROM (SELECT DISTINCT programme_id, guide_id, part FROM taken) mark
    JOIN programme p ON coalesce(mark.programme_id, p.id) = p.id
      AND (mark.guide_id IS NULL OR p.guide_key = (SELECT key FROM guide WHERE guide.id = mark.guide_id))
    UNION
    SELECT e.programme_id, live_part_of(e.person_id) FROM live_state state, enrolment e
    WHERE e.level_id IS NOT NULL
      AND e.labelled_since > least(state.counted_at, $1::timestamptz) - interval '90 days'
      AND e.labelled_since <= greatest(state.counted_at, $1::timestamptz) - interval '90 days'
    UNION
    SELECT p.id, NULL FROM programme p WHERE NOT EXISTS (SELECT FROM live_total t WHERE t.programme_id = p.id)
  )
  SELECT id, CASE WHEN bool_or(part IS NULL) OR count(*) > $2 THEN NULL ELSE array_agg(part) END AS parts
  FROM stale GROUP BY id`;

/** Whether there is anything to do: asked far more often than it is so. `$1` since when a look is recent. */
export const isStale = `
  SELECT counted_at < $1 OR EXISTS (SELECT FROM live_mark)
    OR EXISTS (SELECT FROM programme p WHERE NOT EXISTS (SELECT FROM live_total t WHERE t.programme_id = p.id)) AS is
  FROM live_state`;
