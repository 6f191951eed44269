/**
 * The id of the lowest level above the one that a person holds, null at the top; as an SQL expression.
 * @param enrolment the name of a row of `enrolment`
 */
export function nextLevelOf(enrolment: string): string {
  return `(SELECT above.id FROM level above
    WHERE above.programme_id = ${enrolment}.programme_id AND above.retired_at IS NULL
      AND above.rank > coalesce((SELECT held.rank FROM level held WHERE held.id = ${enrolment}.level_id), 0)
    ORDER BY above.rank LIMIT 1)`;
}
