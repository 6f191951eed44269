import type { Criterion } from './criterion.entity.js';
import { textIn } from './translations.js';

export type CriterionRow = Pick<Criterion, 'id' | 'levelId' | 'kind' | 'argument' | 'required'> & {
  /** What is to be declared, as the reader reads it. */
  words: string | null;
  /** The name of the level that HOLDS_LEVEL asks for. */
  heldLevel: string | null;
};

/**
 * The SQL expression of one, by the name of a row of `criterion`.
 * @param language that of the reader, as an SQL expression; null where nobody reads it
 */
export function criterionRow(criterion: string, language: string | null): string {
  return `json_build_object('id', ${criterion}.id, 'levelId', ${criterion}.level_id, 'kind', ${criterion}.kind,
    'argument', ${criterion}.argument, 'required', ${criterion}.required,
    'words', ${textIn(criterion, 'argument', language)},
    'heldLevel', (SELECT ${textIn('held', 'name', language)} FROM ${heldLevelOf(criterion)}))`;
}

/** The level that HOLDS_LEVEL asks for, as the row `held` of a FROM clause: none for other criteria. */
export function heldLevelOf(criterion: string): string {
  return `level its_own JOIN level held ON held.programme_id = its_own.programme_id
    WHERE its_own.id = ${criterion}.level_id AND ${criterion}.kind = 'HOLDS_LEVEL' AND held.key = ${criterion}.argument
      AND held.retired_at IS NULL`;
}
