import type { Reading } from '@sillage/platform';

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
   * An SQL statement that gives the id and search key of everybody who has the programme's label, or had it, and whom the
   * reader may see as such.
   */
  abstract labelled(label: LabelSought, reading: Reading): string;
}
