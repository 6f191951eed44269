import type { Actor } from '@sillage/platform';
import type { SqlParameters } from './sql-parameters.js';

/**
 * What people must know of programmes, which stand above them: libs/programmes implements it and provides it globally.
 */
export abstract class ProgrammeFacts {
  /** Null when there is no such programme. */
  abstract findIdByKey(key: string): Promise<string | null>;

  /**
   * An SQL condition that holds for people who have the programme's label (of that level, where one is given) and whom
   * the actor may see as such.
   * @param personId the SQL expression of the person's id
   */
  abstract labelled(
    actor: Actor,
    label: { programme: string; level: string | null },
    personId: string,
    parameters: SqlParameters,
  ): string;
}
