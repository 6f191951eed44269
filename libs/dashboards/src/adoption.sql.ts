import { isUpToDate, isInUse } from '@sillage/guides';
import { takesPart } from '@sillage/programmes';
import { countsAsTraining } from '@sillage/webinars';

/** One row each group of a table, and one for them all. */
export const groupings = ['NONE', 'COUNTRY', 'ORG_UNIT', 'MONTH', 'LEVEL'] as const;
export type Grouping = (typeof groupings)[number];

/** Counted now from the features' own tables, or read from the snapshot of a day. */
export type Source = 'LIVE' | 'DAY';

export const countedMetrics = [
  'headcount',
  'invited',
  'enrolled',
  'acknowledged',
  'trained',
  'labelled',
  'mentoring',
  'retained90',
] as const;

const keys: Record<Grouping, string> = {
  NONE: 'NULL::text',
  COUNTRY: 'm.country',
  ORG_UNIT: 'm.part::text',
  MONTH: `to_char(m.enrolled_month, 'YYYY-MM')`,
  LEVEL: 'level.key',
};

/**
 * Each active person of the scope with what counts for a programme; `$1` the programme, `$2` now. Each fact is made
 * one row a person before it is joined, so that the plan stays a chain of hash joins whatever the size.
 */
export const liveMembers = (people: string): string => `
  SELECT p.org_unit_id, p.part, p.country, e.level_id,
    date_trunc('month', e.enrolled_at AT TIME ZONE 'UTC')::date AS enrolled_month, 1 AS headcount,
    (invited.person_id IS NOT NULL)::int AS invited,
    (e.id IS NOT NULL)::int AS enrolled,
    (acknowledged.person_id IS NOT NULL)::int AS acknowledged,
    (trained.person_id IS NOT NULL)::int AS trained,
    (e.level_id IS NOT NULL)::int AS labelled,
    (mentoring.person_id IS NOT NULL)::int AS mentoring,
    (e.level_id IS NOT NULL AND e.labelled_since <= $2::timestamptz - interval '90 days')::int AS retained90
  FROM ${people} p
  LEFT JOIN enrolment e ON e.programme_id = $1 AND e.person_id = p.id AND ${takesPart('e')}
  LEFT JOIN (
    SELECT DISTINCT mentee_id AS person_id FROM invitation WHERE programme_id = $1 AND direction = 'OFFER'
  ) invited ON invited.person_id = p.id
  LEFT JOIN (
    SELECT DISTINCT a.person_id FROM programme
    JOIN guide ON guide.key = programme.guide_key
    JOIN guide_version current ON current.guide_id = guide.id AND ${isInUse('current')}
    JOIN acknowledgement a ON ${isUpToDate('a', 'current')}
    WHERE programme.id = $1
  ) acknowledged ON acknowledged.person_id = p.id
  LEFT JOIN (
    SELECT DISTINCT r.person_id FROM session s JOIN registration r ON r.session_id = s.id
    WHERE s.programme_id = $1 AND ${countsAsTraining('r')}
  ) trained ON trained.person_id = p.id
  LEFT JOIN (
    SELECT DISTINCT mentor_id AS person_id FROM mentorship WHERE programme_id = $1
  ) mentoring ON mentoring.person_id = p.id`;

// The tree as it stood on the day: units move, past days do not.
const dayTree = `
  placed AS (
    SELECT DISTINCT ON (org_unit_id) org_unit_id, ancestor_ids FROM org_unit_placement
    WHERE since <= $2::date ORDER BY org_unit_id, since DESC
  ),
  tree AS (
    SELECT above.id AS ancestor_id, placed.org_unit_id AS descendant_id,
      cardinality(placed.ancestor_ids) - above.position::int AS distance
    FROM placed, unnest(placed.ancestor_ids) WITH ORDINALITY AS above(id, position)
  ),`;
const liveTree = `tree AS NOT MATERIALIZED (SELECT ancestor_id, descendant_id, distance FROM org_unit_ancestry),`;

const sources: Record<Source, { tree: string; members: string; leaves: string }> = {
  LIVE: {
    tree: liveTree,
    members: liveMembers(
      '(SELECT id, org_unit_id, part, country FROM person JOIN scope USING (org_unit_id) WHERE active)',
    ),
    leaves: `SELECT org_unit_id, country, count(*)::int AS people FROM person WHERE active GROUP BY 1, 2`,
  },
  DAY: {
    tree: dayTree,
    members: `SELECT scope.part, s.* FROM adoption_snapshot s JOIN scope USING (org_unit_id)
      WHERE s.programme_id = $1 AND s.day = $2`,
    leaves: `SELECT org_unit_id, country, sum(headcount)::int AS people FROM adoption_snapshot
      WHERE programme_id = $1 AND day = $2 GROUP BY 1, 2`,
  },
};

/**
 * One statement, whatever the size: the figures of each group, and for the suppression the people of each unit on the
 * way down to the scope, by part and country. A part is a unit just below, or the unit itself for those directly in it.
 *
 * `$1` programme · `$2` now, or the day · `$3` uuid[] units of the scope · `$4` country or null · `$5` uuid[] the units
 * on the way
 */
export function adoptionSql(source: Source, grouping: Grouping): string {
  const { tree, members, leaves } = sources[source];
  const sums = countedMetrics.map((metric) => `sum(m.${metric})::int AS ${metric}`).join(', ');
  return `WITH ${tree}
    scope AS (
      SELECT t.descendant_id AS org_unit_id,
        CASE WHEN cardinality($3::uuid[]) > 1 THEN t.ancestor_id ELSE coalesce(below.ancestor_id, t.ancestor_id) END AS part
      FROM tree t LEFT JOIN tree below ON below.descendant_id = t.descendant_id AND below.distance = t.distance - 1
      WHERE t.ancestor_id = ANY($3::uuid[])
    ),
    member AS (${members}),
    leaf AS (${leaves})
    SELECT 'FIGURES' AS what, m.key, grouping(m.key) = 1 AS is_total, NULL::uuid AS unit, NULL::uuid AS part,
      NULL AS country, ${sums}
    FROM (
      SELECT ${keys[grouping]} AS key, m.* FROM member m
      ${grouping === 'LEVEL' ? 'LEFT JOIN level ON level.id = m.level_id' : ''}
      WHERE $4::text IS NULL OR m.country = $4
    ) m
    GROUP BY GROUPING SETS ((), (m.key))
    UNION ALL
    SELECT 'PEOPLE', NULL, false, way.unit, coalesce(below.ancestor_id, way.unit), leaf.country, sum(leaf.people)::int,
      ${countedMetrics
        .slice(1)
        .map(() => 'NULL')
        .join(', ')}
    FROM unnest($5::uuid[]) AS way(unit)
    JOIN tree t ON t.ancestor_id = way.unit
    JOIN leaf ON leaf.org_unit_id = t.descendant_id
    LEFT JOIN tree below ON below.descendant_id = t.descendant_id AND below.distance = t.distance - 1
    GROUP BY way.unit, coalesce(below.ancestor_id, way.unit), leaf.country`;
}
