import type { Criterion } from './criterion.entity.js';

export type CriterionRow = Pick<Criterion, 'id' | 'levelId' | 'kind' | 'argument' | 'required'> & {
  /** The name of the level that HOLDS_LEVEL asks for. */
  heldLevel: string | null;
};

/** The SQL expression of one, by the name of a row of `criterion`. */
export function criterionRow(criterion: string): string {
  return `json_build_object('id', ${criterion}.id, 'levelId', ${criterion}.level_id, 'kind', ${criterion}.kind,
    'argument', ${criterion}.argument, 'required', ${criterion}.required,
    'heldLevel', (SELECT held.name FROM ${heldLevelOf(criterion)}))`;
}

/** The level that HOLDS_LEVEL asks for, as the row `held` of a FROM clause: none for other criteria. */
export function heldLevelOf(criterion: string): string {
  return `level its_own JOIN level held ON held.programme_id = its_own.programme_id
    WHERE its_own.id = ${criterion}.level_id AND ${criterion}.kind = 'HOLDS_LEVEL' AND held.key = ${criterion}.argument
      AND held.retired_at IS NULL`;
}
