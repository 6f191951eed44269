import DataLoader from 'dataloader';
import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import type { Database } from '../database/index.js';
import type { Reading } from './reading.js';
import { askedFieldOf } from './selection.js';
import type { Shape } from './shape.js';

type Wanted = {
  readonly id: string;
  readonly node: FieldNode | undefined;
  sql(row: string, reading: Reading): string;
  finish(value: unknown, reading: Reading): unknown;
};

/**
 * Reads fields that objects of one type came without: what a mutation's payload shows, say. All that is wanted at the same
 * time, of however many objects, comes by one statement.
 */
export class MissingFields {
  private readonly loader: DataLoader<Wanted, unknown>;

  constructor(
    private readonly shape: Shape,
    private readonly database: Database,
    private readonly reading: () => Reading,
  ) {
    this.loader = new DataLoader<Wanted, unknown>(async (wanted) => this.read(wanted), { cache: false });
  }

  /**
   * The field that is being resolved, of the object with this id.
   * @throws Error for one that the shape does not read, or not with these arguments: its resolver has to refuse them
   */
  async field(id: string, info: GraphQLResolveInfo): Promise<unknown> {
    const asked = askedFieldOf(info);
    return this.loader.load({
      id,
      node: info.fieldNodes[0],
      sql: (row, reading) => {
        const sql = this.shape.field(asked, row, reading);
        if (sql === null) throw new Error(`${this.shape.type}.${asked.key} is not read by its shape.`);
        return sql;
      },
      finish: (value, reading) => this.shape.finishField(value, asked, reading),
    });
  }

  private async read(wanted: readonly Wanted[]): Promise<unknown[]> {
    const reading = this.reading();
    // Fields of fifty objects are one field of the request.
    const fields = [...new Map(wanted.map((one) => [one.node, one])).values()];
    const expressions = fields.map(({ sql }) => sql('wanted', reading));
    const ids = reading.parameters.add([...new Set(wanted.map(({ id }) => id))]);
    const rows = await this.database.query<{ id: string; values: unknown[] }>(
      `SELECT wanted.id, json_build_array(${expressions.join(', ')}) AS values FROM ${this.shape.table} wanted
       WHERE wanted.id = ANY(${ids}::uuid[])`,
      reading.parameters.values,
    );
    const place = new Map(fields.map(({ node }, index) => [node, index]));
    const found = new Map(rows.map(({ id, values }) => [id, values]));
    return wanted.map(({ id, node, finish }) => {
      const value = found.get(id)?.[place.get(node) ?? -1] ?? null;
      // The same object may be wanted twice, and each is finished for itself.
      return finish(structuredClone(value), reading);
    });
  }
}
