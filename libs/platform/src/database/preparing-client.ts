import pg from 'pg';

/** Each prepared statement keeps its plan in every connection's memory: some hundreds are all that a process has. */
const namesAtMost = 400;
/** What a page asks for is put together from many fields. */
const lengthAtMost = 100_000;
/** A text with more is written for one occasion, such as so many rows at once. */
const valuesAtMost = 100;
const remembered = 2000;

const names = new Map<string, string>();
const seen = new Set<string>();

/**
 * A connection that prepares each statement with parameters once and then only executes it, whoever sends it: TypeORM and
 * most libraries name none, and so have each one parsed and planned anew. A text gets a name when it comes a second time.
 */
export class PreparingClient extends pg.Client {
  // The driver's overloads are many; what is not a plain statement with its values goes to it as it is.
  override query(...given: unknown[]): never {
    const [text, values, ...rest] = given;
    const isLasting = Array.isArray(values) && values.length > 0 && values.length <= valuesAtMost;
    const name = typeof text === 'string' && isLasting ? nameOf(text) : undefined;
    const send = super.query.bind(this) as (...arguments_: unknown[]) => never;
    return name === undefined ? send(...given) : send({ name, text, values }, ...rest);
  }
}

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= namesAtMost || text.length > lengthAtMost) return known;
  if (!seen.has(text)) {
    if (seen.size >= remembered) seen.clear();
    seen.add(text);
    return undefined;
  }
  seen.delete(text);
  const name = `statement_${names.size + 1}`;
  names.set(text, name);
  return name;
}
