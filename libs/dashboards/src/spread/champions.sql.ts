import { takesPart } from '@sillage/programmes';

/** Somebody who got the label on that day or before: the facts that tell how they drew others in, and stayed. */
export interface ChampionRow {
  readonly unit: string;
  readonly country: string;
  /** Of those who hold a label now; null for whoever holds none any more. */
  readonly generation: number | null;
  /** Below how many mentors they stand, whether they hold a label or not. */
  readonly depth: number;
  /** The month of the first label, as in 2026-03. */
  readonly month: string;
  /** Days since it. */
  readonly age: number;
  /** How many days after it each of their mentees got theirs. */
  readonly brought: readonly number[];
  /** Whether a label was held 3, 6 and 12 months after it. */
  readonly held: readonly boolean[];
}

export const cohortMonths = [3, 6, 12] as const;

const held = cohortMonths
  .map(
    (
      months,
    ) => `coalesce(bool_or((l.awarded_at AT TIME ZONE 'UTC')::date <= (c.first + interval '${months} months')::date
      AND (l.closed_at IS NULL OR (l.closed_at AT TIME ZONE 'UTC')::date > (c.first + interval '${months} months')::date)), false)`,
  )
  .join(', ');

/**
 * `$1` programme · `$2` the day. A mentee is brought by who was their mentor when they got their first label, or had been
 * last: one each, so that nobody is counted twice.
 */
export const championsOfDay = `
  WITH champion AS (
    SELECT e.person_id, p.org_unit_id, p.country, (e.first_labelled_at AT TIME ZONE 'UTC')::date AS first,
      p.active AND e.level_id IS NOT NULL AND ${takesPart('e')} AS holds
    FROM enrolment e JOIN person p ON p.id = e.person_id
    WHERE e.programme_id = $1 AND e.first_labelled_at IS NOT NULL
  ),
  held AS (
    SELECT c.person_id, ARRAY[${held}] AS held FROM champion c
    JOIN label l ON l.programme_id = $1 AND l.person_id = c.person_id AND l.awarded_at IS NOT NULL
    GROUP BY c.person_id
  ),
  mentee AS (
    SELECT DISTINCT ON (m.mentee_id) m.mentor_id, c.first FROM mentorship m
    JOIN champion c ON c.person_id = m.mentee_id AND (m.started_at AT TIME ZONE 'UTC')::date <= c.first
    WHERE m.programme_id = $1 AND c.first <= $2::date
    ORDER BY m.mentee_id, m.started_at DESC
  ),
  brought AS (
    SELECT c.person_id, array_agg(mentee.first - c.first ORDER BY mentee.first) AS days
    FROM mentee JOIN champion c ON c.person_id = mentee.mentor_id WHERE mentee.first >= c.first
    GROUP BY c.person_id
  )
  SELECT c.org_unit_id AS unit, c.country, coalesce(l.generation, 0) AS depth,
    CASE WHEN c.holds THEN coalesce(l.generation, 0) END AS generation,
    to_char(c.first, 'YYYY-MM') AS month, $2::date - c.first AS age,
    coalesce(b.days, '{}') AS brought, coalesce(h.held, '{f,f,f}') AS held
  FROM champion c
  LEFT JOIN lineage l ON l.programme_id = $1 AND l.person_id = c.person_id
  LEFT JOIN brought b ON b.person_id = c.person_id
  LEFT JOIN held h ON h.person_id = c.person_id
  WHERE c.holds OR c.first <= $2::date`;
