import { LRUCache } from 'lru-cache';
import pg from 'pg';

/** What a page asks for is put together from many fields. */
const lengthAtMost = 100_000;
/** A text with more is written for one occasion, such as so many rows at once. */
const valuesAtMost = 100;
/** In texts and in characters: each prepared statement keeps its plan in the memory of its connection. */
const preparedAtMost = { max: 400, maxSize: 4_000_000, sizeCalculation: lengthOf };

const seen = new LRUCache<string, true>({ max: 2000, maxSize: 8_000_000, sizeCalculation: lengthOf });
let count = 0;

/**
 * A connection that prepares each statement with parameters once and then only executes it, whoever sends it: TypeORM and
 * most libraries name none, and so have each one parsed and planned anew. A text is prepared when it comes a second time,
 * and until too many others came after it: clients decide what is asked for, and so how many texts there are.
 */
export class PreparingClient extends pg.Client {
  private readonly names = new LRUCache<string, string>({ ...preparedAtMost, dispose: (name) => this.forget(name) });

  // The driver's overloads are many; what is not a plain statement with its values goes to it as it is.
  override query(...given: unknown[]): never {
    const [text, values, ...rest] = given;
    const isLasting = Array.isArray(values) && values.length > 0 && values.length <= valuesAtMost;
    const name = typeof text === 'string' && isLasting ? this.nameOf(text) : undefined;
    const send = super.query.bind(this) as (...arguments_: unknown[]) => never;
    return name === undefined ? send(...given) : send({ name, text, values }, ...rest);
  }

  private nameOf(text: string): string | undefined {
    const known = this.names.get(text);
    if (known !== undefined || text.length > lengthAtMost) return known;
    if (!seen.has(text)) {
      seen.set(text, true);
      return undefined;
    }
    count += 1;
    const name = `statement_${count}`;
    this.names.set(text, name);
    return name;
  }

  /** A name is never given again, so that it does no harm where a transaction has failed and nothing can be forgotten. */
  private forget(name: string): void {
    const forgotten = () => delete this.parsedStatements[name];
    super.query(`DEALLOCATE ${name}`).then(forgotten, forgotten);
  }

  /** What the driver knows of prepared statements: the text of each, by its name. Its types leave it out. */
  private get parsedStatements(): Record<string, string> {
    return (this as unknown as { connection: { parsedStatements: Record<string, string> } }).connection
      .parsedStatements;
  }
}

function lengthOf(_: unknown, text: string): number {
  return text.length;
}
