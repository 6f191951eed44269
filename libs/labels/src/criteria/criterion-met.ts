import { progressAt, type AimAt } from './criterion-facts.js';
import { growsWithTime } from './criterion-measures.js';

/**
 * The SQL condition that everything is there which a level asks for: what `isMet` says of read progress, for statements that
 * count people by it. A level that asks for nothing is earned by nobody.
 */
export function isMetAt(aim: AimAt): string {
  return `(SELECT coalesce(bool_and(CASE WHEN ${growsWithTime('asked')} THEN coalesce((asked.facts -> 0 ->> 'number')::int, 0)
        WHEN json_typeof(asked.facts) = 'array' THEN json_array_length(asked.facts) ELSE 0 END >= asked.required), false)
    FROM (SELECT one.value -> 'criterion' ->> 'kind' AS kind, (one.value -> 'criterion' ->> 'required')::int AS required,
        one.value -> 'facts' AS facts
      FROM json_array_elements(${progressAt(aim)}) AS one(value)) asked)`;
}
