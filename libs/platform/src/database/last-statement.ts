import type { SqlParameters } from './sql-parameters.js';

/**
 * The statement with which a transaction writes what was held back. Whoever has something to write gives its parts (an
 * INSERT or an UPDATE each) by their names, over its parameters; a part may read what the parts before it return.
 */
export interface LastStatement {
  readonly parameters: SqlParameters;
  /** The moment of the transaction. */
  readonly now: Date;
  readonly requestId: string | null;
}

export type Parts = Readonly<Record<string, string>>;

/** Its text; null where nothing is to be written. */
export function lastStatementOf(parts: readonly Parts[]): string | null {
  const written = parts.flatMap((some) => Object.entries(some)).map(([name, sql]) => `${name} AS (${sql})`);
  return written.length === 0 ? null : `WITH ${written.join(', ')} SELECT`;
}
