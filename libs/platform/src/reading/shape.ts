import { pathOfUnstorableText } from '../graphql/storable-text.js';
import type { Reading } from './reading.js';
import { carriedKey, type AskedField, type Selection } from './selection.js';

/** Where in a statement a field is read. */
export interface Place {
  /** The name of the object's row. */
  readonly row: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** What is asked for below the field. */
  readonly asked: Selection;
  /** What is asked for of the object; nothing is known of it where a field is read by itself. */
  readonly beside?: Selection;
  readonly reading: Reading;
}

export interface ShapeField {
  /**
   * The SQL expression that answers the field: a value, or JSON where it is an object or a list. Null leaves it to the
   * field's resolver, which refuses arguments that cannot be.
   */
  sql(place: Place): string | null;
  /** Whose fields stand below it. */
  readonly of?: Shape;
  /** Too much to read with every object, and rarely needed: it is only read where the object came without. */
  readonly apart?: true;
  /** The name of what it is worked out from, where other fields are too: see `workedOut`. */
  readonly facts?: string;
  /** Makes the field's value of what was read: a sentence in the reader's language, say. */
  finish?(read: never, place: Omit<Place, 'row'>): unknown;
}

type Fields = Readonly<Record<string, ShapeField | ShapeField['sql']>>;

// PostgreSQL's functions take a hundred arguments; an object has two for each of its fields.
const pairsAtOnce = 45;

/**
 * How the fields of a GraphQL type are read: each is an expression over a row of the type's table, so that whatever a
 * request asks of an object, and of the objects below it, comes by one statement. Features above add their fields to the
 * shapes below. What may be seen of a field is part of its expression.
 *
 *     export const unitShape = new Shape('OrgUnit', { table: 'org_unit', always: { id: 'id' } }).add({
 *       name: column('name'),
 *       parent: { of: unitShape, sql: ({ row, ...at }) => unitShape.one(at, `${row}.parent_id`) },
 *       size: { sql: ({ row }) => `(SELECT count(*) …)`, finish: (count: number) => (count > 99 ? 'LARGE' : 'SMALL') },
 *     });
 *
 *     const [asked, reading] = [Selection.under(info), ctx.reading()];
 *     const rows = await database.query(
 *       `SELECT ${unitShape.json(asked, 'u', reading)} AS unit FROM ${unitShape.table} u WHERE …`, reading.parameters.values);
 *     return rows.map(({ unit }) => unitShape.finish(unit, asked, reading));
 *
 * docs/adr/0013-reading.md says why.
 */
export class Shape {
  private static readonly byType = new Map<string, Shape>();
  private readonly fields = new Map<string, ShapeField>();
  readonly table: string;
  /** What its other fields are read or refused by, by the columns of its row. */
  private readonly always: Readonly<Record<string, string>>;

  constructor(
    readonly type: string,
    { table, always }: { table: string; always: Readonly<Record<string, string>> },
  ) {
    this.table = table;
    this.always = always;
    if (Shape.byType.has(type)) throw new Error(`${type} has two shapes.`);
    Shape.byType.set(type, this);
  }

  /** The shape of a type of the schema, if it has one. */
  static of(type: string): Shape | undefined {
    return Shape.byType.get(type);
  }

  has(field: string): boolean {
    return this.fields.has(field);
  }

  get fieldNames(): Iterable<string> {
    return this.fields.keys();
  }

  /** The property in which its objects have the id of their row. */
  get idKey(): string {
    return Object.entries(this.always).find(([, sql]) => sql === 'id')?.[0] ?? 'id';
  }

  /** Whether that field is nothing but a column, so that an entity that was saved has its value as well. */
  isPlain(field: string): boolean {
    const { sql, finish, apart } = this.fields.get(field) ?? {};
    return sql !== undefined && columns.has(sql) && finish === undefined && apart !== true;
  }

  /** @throws Error when two features answer one field */
  add(fields: Fields): this {
    for (const [name, field] of Object.entries(fields)) {
      if (this.fields.has(name)) throw new Error(`${this.type}.${name} is read in two ways.`);
      this.fields.set(name, typeof field === 'function' ? { sql: field } : field);
    }
    return this;
  }

  /** The SQL expression of an object with what is asked of it. Fields that no shape knows are left to their resolvers. */
  json(asked: Selection, row: string, reading: Reading): string {
    const pairs = Object.entries(this.always).map(([name, sql]) => `'${name}', ${row}.${sql}`);
    const read = new Set<string>();
    for (const field of asked.fields) {
      const key = this.readKey(field);
      if (this.always[field.key] !== undefined || this.fields.get(field.name)?.apart || read.has(key)) continue;
      const sql = this.field(field, row, reading, asked);
      if (sql === null) continue;
      pairs.push(`${literal(key, field, reading)}, ${sql}`);
      read.add(key);
    }
    if (pairs.length <= pairsAtOnce) return `json_build_object(${pairs.join(', ')})`;
    const parts = Math.ceil(pairs.length / pairsAtOnce);
    return `(${Array.from({ length: parts }, (_, part) => {
      const some = pairs.slice(part * pairsAtOnce, (part + 1) * pairsAtOnce);
      return `jsonb_build_object(${some.join(', ')})`;
    }).join(' || ')})`;
  }

  /** The SQL expression of one field; null for one that is left to its resolver. */
  field({ name, args, below }: AskedField, row: string, reading: Reading, beside?: Selection): string | null {
    const field = this.fields.get(name);
    // PostgreSQL would fail on it, where the resolver's pipe refuses it.
    if (field === undefined || pathOfUnstorableText(args) !== null) return null;
    return field.sql({ row, args, asked: below, beside, reading });
  }

  /** The object with this id, for a field of another one; null where there is none. */
  one({ asked, reading }: Pick<Place, 'asked' | 'reading'>, id: string): string {
    const row = reading.alias(this.table);
    return `(SELECT ${this.json(asked, row, reading)} FROM ${this.table} ${row} WHERE ${row}.id = ${id})`;
  }

  /** Does what is left to do once an object is read. */
  finish<T>(object: T, asked: Selection, reading: Reading): T {
    if (object === null || object === undefined) return object;
    const values = object as Record<string, unknown>;
    for (const field of asked.fields) {
      const key = this.readKey(field);
      if (key in values) values[field.key] = this.finishField(values[key], field, reading);
    }
    return object;
  }

  finishField(value: unknown, { name, args, below }: AskedField, reading: Reading): unknown {
    const field = this.fields.get(name);
    if (field?.of) for (const one of Array.isArray(value) ? value : [value]) field.of.finish(one, below, reading);
    return field?.finish ? field.finish(value as never, { args, asked: below, reading }) : value;
  }

  /** Under which name an object is read with what the field is made of. */
  private readKey({ name, key, args }: AskedField): string {
    const facts = this.fields.get(name)?.facts;
    return facts === undefined ? key : carriedKey(`#${facts}`, args);
  }
}

/**
 * Fields that are worked out from the same facts. These are read once for all of them that are asked for.
 * @param facts their name, which the shape has for nothing else
 */
export function workedOut<F>(
  facts: string,
  sql: ShapeField['sql'],
  finishes: Readonly<Record<string, (facts: F, place: Omit<Place, 'row'>) => unknown>>,
): Fields {
  const fields = Object.entries(finishes).map(([name, finish]) => [name, { facts, sql, finish }] as const);
  return Object.fromEntries(fields);
}

const columns = new WeakSet<ShapeField['sql']>();

/** A field that is a column of the row. */
export function column(name: string): (place: Place) => string {
  const sql = ({ row }: Place) => `${row}.${name}`;
  columns.add(sql);
  return sql;
}

/** A list as JSON, empty where there is nothing; `from` is the rest of the statement after the list of what is selected. */
export function listOf(json: string, from: string, orderBy: string): string {
  return `(SELECT coalesce(json_agg(${json} ORDER BY ${orderBy}), '[]') FROM ${from})`;
}

/** A key without arguments is a word of ours; what stands in others came from the client. */
function literal(key: string, { key: asked, name }: AskedField, { parameters }: Reading): string {
  return asked === name ? `'${key}'` : `${parameters.add(key)}::text`;
}
