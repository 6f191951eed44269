import { DatabaseError } from 'pg';
import { DomainError, type ErrorCode } from '../errors/index.js';

const codes = new Map<string, ErrorCode>();

/**
 * Declares what a named constraint means to people. The database holds the rule; this table gives it its error code.
 * @throws Error when two features claim one constraint
 */
export function constraintErrors(meanings: Readonly<Record<string, ErrorCode>>): void {
  for (const [constraint, code] of Object.entries(meanings)) {
    const known = codes.get(constraint);
    if (known !== undefined && known !== code) throw new Error(`The constraint ${constraint} means ${known} already.`);
    codes.set(constraint, code);
  }
}

/** Every declared constraint, for the test that finds them all in the database. */
export function declaredConstraints(): readonly string[] {
  return [...codes.keys()];
}

/** The domain's word for a violated constraint, which its message names; any other error comes back as it is. */
export function asDomainError(error: unknown): unknown {
  const violation = databaseErrorOf(error);
  const code = violation?.constraint === undefined ? undefined : codes.get(violation.constraint);
  if (violation === undefined || code === undefined) return error;
  return new DomainError(code, { cause: error, rule: violatedRule(violation) });
}

/** The rule that a change would have broken, and the table that it is about; never the row, which is somebody's. */
function violatedRule({ constraint, table }: DatabaseError): string {
  return `the database holds ${constraint}${table === undefined ? '' : ` of ${table}`}`;
}

/** The driver's error, which TypeORM wraps in its own. */
export function databaseErrorOf(error: unknown): DatabaseError | undefined {
  if (error instanceof DatabaseError) return error;
  if (error instanceof Error && 'driverError' in error) return databaseErrorOf(error.driverError);
  return undefined;
}
