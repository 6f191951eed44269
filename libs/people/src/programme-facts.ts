import type { Actor, SqlParameters } from '@sillage/platform';

/** Of that level, where one is given; with `alumni`, a label that was held until it lapsed. */
export interface LabelSought {
  readonly programme: string;
  readonly level: string | null;
  readonly alumni: boolean;
}

/**
 * What people must know of programmes, which stand above them: libs/programmes implements it and provides it globally.
 */
export abstract class ProgrammeFacts {
  /** Null when there is no such programme. */
  abstract findIdByKey(key: string): Promise<string | null>;

  /**
   * An SQL condition that holds for people who have the programme's label, or had it, and whom the actor may see as such.
   * @param personId the SQL expression of the person's id
   */
  abstract labelled(actor: Actor, label: LabelSought, personId: string, parameters: SqlParameters): string;
}
