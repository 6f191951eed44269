import { isUpToDate, isInUse } from '@sillage/guides';
import { takesPart } from '@sillage/programmes';
import { countsAsTraining } from '@sillage/webinars';

/** One row each group of a table, and one for them all. */
export const groupings = ['NONE', 'COUNTRY', 'ORG_UNIT', 'MONTH', 'LEVEL'] as const;
export type Grouping = (typeof groupings)[number];

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

export type Counts = Record<(typeof countedMetrics)[number], number>;

/**
 * Each active person of the scope with what counts for a programme; `$1` the programme, `$2` now. Each fact is made
 * one row a person before it is joined, so that the plan stays a chain of hash joins whatever the size.
 *
 * @param acknowledged which acknowledgements `a` count of a `programme`
 */
export const liveMembers = (people: string, acknowledged = 'true'): string => `
  SELECT p.id, p.org_unit_id, p.country, e.level_id,
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
    WHERE programme.id = $1 AND ${acknowledged}
  ) acknowledged ON acknowledged.person_id = p.id
  LEFT JOIN (
    SELECT DISTINCT r.person_id FROM session s JOIN registration r ON r.session_id = s.id
    WHERE s.programme_id = $1 AND ${countsAsTraining('r')}
  ) trained ON trained.person_id = p.id
  LEFT JOIN (
    SELECT DISTINCT mentor_id AS person_id FROM mentorship WHERE programme_id = $1
  ) mentoring ON mentoring.person_id = p.id`;

const sums = (of: string, metrics: readonly string[]): string =>
  metrics.map((metric) => `coalesce(sum(${of}.${metric}), 0)::int AS ${metric}`).join(', ');
const done = countedMetrics.slice(1);

// The tree as it stood on the day: units move, past days do not. A part is one of the units asked for, `$3`.
const scope = `
  placed AS (
    SELECT DISTINCT ON (org_unit_id) org_unit_id, ancestor_ids FROM org_unit_placement
    WHERE since <= $2::date ORDER BY org_unit_id, since DESC
  ),
  scope AS (
    SELECT org_unit_id, (SELECT above FROM unnest(ancestor_ids) above WHERE above = ANY($3::uuid[]) LIMIT 1) AS part
    FROM placed WHERE ancestor_ids && $3::uuid[]
  )`;

const groupsAtHome = `
  home AS (
    SELECT g.number, g.org_unit_id, g.country, g.people, scope.part
    FROM statistical_group g LEFT JOIN scope USING (org_unit_id)
    WHERE g.day = $2::date AND (scope.org_unit_id IS NOT NULL OR ($5 AND g.org_unit_id IS NULL))
      AND ($4::text IS NULL OR g.country = $4)
  ),
  fact AS (
    SELECT home.number, s.* FROM home
    JOIN statistical_cell c ON c.day = $2::date AND c.number = home.number
    JOIN adoption_snapshot s
      ON s.programme_id = $1 AND s.day = c.day AND s.org_unit_id = c.org_unit_id AND s.country = c.country
  )`;

const doneOfGroups = (fact: string): string =>
  `done AS (SELECT number, ${sums('fact', done)} FROM ${fact} GROUP BY number)`;
const listed = `array[${done.map((metric) => `coalesce(done.${metric}, 0)`).join(', ')}] AS done`;

/** What was counted of every statistical group, before anything is rounded; `$1` the programme, `$2` the day. */
export const groupsOfDay = `
  WITH ${doneOfGroups(`(
    SELECT c.number, s.* FROM statistical_cell c JOIN adoption_snapshot s
      ON s.programme_id = $1 AND s.day = c.day AND s.org_unit_id = c.org_unit_id AND s.country = c.country
    WHERE c.day = $2) fact`)}
  SELECT g.org_unit_id AS home, g.country, g.people AS headcount, ${listed}
  FROM statistical_group g LEFT JOIN done USING (number) WHERE g.day = $2`;

/** The same of the groups at home in several units, each with which one; the parameters are those of `rowsOfWhoDid`. */
export const groupsOfSeveralUnits = `
  WITH ${scope}, ${groupsAtHome}, ${doneOfGroups('fact')}
  SELECT home.part AS unit, home.org_unit_id AS home, home.country, home.people AS headcount, ${listed}
  FROM home LEFT JOIN done USING (number)`;

/**
 * People of the groups at home in a scope on a day by what they did, before anything is rounded: a row of every month
 * since the programme began and of every level, since they are rounded beside each other.
 *
 * `$1` programme · `$2` the day · `$3` uuid[] units of the scope · `$4` country or null · `$5` whether they are the
 * whole company
 */
export const rowsOfWhoDid: Record<'MONTH' | 'LEVEL', string> = {
  MONTH: `WITH ${scope}, ${groupsAtHome}, first AS (
      SELECT least(date_trunc('month', created_at AT TIME ZONE 'UTC'), date_trunc('month', $2::date::timestamp),
        (SELECT min(s.enrolled_month) FROM adoption_snapshot s WHERE s.programme_id = $1 AND s.day = $2::date)) AS month
      FROM programme WHERE id = $1
    )
    SELECT to_char(shown.month, 'YYYY-MM') AS key, ${sums('fact', countedMetrics)}
    FROM first CROSS JOIN generate_series(first.month, $2::date, interval '1 month') shown (month)
    LEFT JOIN fact ON fact.enrolled_month = shown.month::date GROUP BY shown.month ORDER BY shown.month`,
  LEVEL: `WITH ${scope}, ${groupsAtHome}
    SELECT level.key, ${sums('fact', countedMetrics)}
    FROM level LEFT JOIN fact ON fact.level_id = level.id
    WHERE level.programme_id = $1 GROUP BY level.id ORDER BY level.rank`,
};

/**
 * Where the people of each part or country of several units are counted: with the groups at home in them, or elsewhere.
 * The same parameters as `rowsOfWhoDid`, the programme being `$1` that has no say in it.
 */
export function homesSql(grouping: 'COUNTRY' | 'ORG_UNIT'): string {
  const key = grouping === 'COUNTRY' ? 'c.country' : 'scope.part::text';
  const homeKey = grouping === 'COUNTRY' ? 'g.country' : 'at_home.part::text';
  return `WITH ${scope}, homes AS (
      SELECT DISTINCT ON (${key}) ${key} AS key, g.org_unit_id AS home_id,
        CASE WHEN at_home.org_unit_id IS NULL THEN NULL ELSE ${homeKey} END AS row
      FROM scope
      JOIN statistical_cell c ON c.day = $2::date AND c.org_unit_id = scope.org_unit_id
      JOIN statistical_group g ON g.day = c.day AND g.number = c.number
      LEFT JOIN scope at_home ON at_home.org_unit_id = g.org_unit_id AND ($4::text IS NULL OR g.country = $4)
      WHERE ($4::text IS NULL OR c.country = $4) AND $1::uuid IS NOT NULL AND $5::boolean IS NOT NULL
      GROUP BY 1, 2, 3
      ORDER BY 1, sum(c.people) DESC, 2
    )
    SELECT homes.key, homes.row, home.code AS home, ${grouping === 'COUNTRY' ? 'NULL AS code, NULL AS name' : 'unit.code, unit.name'}
    FROM homes LEFT JOIN org_unit home ON home.id = homes.home_id
    ${grouping === 'COUNTRY' ? '' : 'JOIN org_unit unit ON unit.id = homes.key::uuid'}`;
}
