import type { QueryRunner } from 'typeorm';

/** What taking migrations back would delete of a table. */
export interface Loss {
  readonly table: string;
  /** Where only this part of the rows is lost. */
  readonly column: string | null;
  readonly rows: number;
}

interface Place {
  readonly oid: number;
  readonly number: number;
  readonly table: string;
  readonly column: string;
  readonly rows: number;
}

// What the migrations write of themselves is no data.
const bookkeeping = ['migration', 'applied_rules'];

/** Every column that holds something of its own, and in how many rows it does. */
export async function dataThere(runner: QueryRunner): Promise<Place[]> {
  const columns = (await runner.query(
    `SELECT c.oid::int, c.relname AS "table", a.attnum::int AS number, a.attname AS column
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attgenerated = ''
       AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
       AND c.relname <> ALL($1) ORDER BY c.relname, a.attnum`,
    [bookkeeping],
  )) as Omit<Place, 'rows'>[];
  const there: Place[] = [];
  for (const [table, ofTable] of Map.groupBy(columns, (column) => column.table)) {
    const counts = ofTable.map(({ column }) => `count("${column}")::int`).join(', ');
    const [row] = (await runner.query(`SELECT count(*)::int AS rows, ARRAY[${counts}] AS counts FROM "${table}"`)) as {
      rows: number;
      counts: number[];
    }[];
    const oid = ofTable[0]?.oid ?? 0;
    there.push({ oid, number: 0, table, column: '', rows: row?.rows ?? 0 });
    there.push(...ofTable.map((column, index) => ({ ...column, rows: row?.counts[index] ?? 0 })));
  }
  return there;
}

/** By what PostgreSQL calls them inside: a table or column that only gets its former name back is none. */
export async function lossesSince(runner: QueryRunner, before: readonly Place[]): Promise<Loss[]> {
  const key = ({ oid, number }: Place): string => `${oid}/${number}`;
  const left = new Map((await dataThere(runner)).map((place) => [key(place), place.rows]));
  const losses = before
    .map((place) => ({ ...place, rows: place.rows - (left.get(key(place)) ?? 0) }))
    .filter(({ rows }) => rows > 0);
  const ofWholeRows = losses.filter(({ number }) => number === 0);
  const ofColumns = losses.filter(({ oid, number }) => number > 0 && !ofWholeRows.some((row) => row.oid === oid));
  return [...ofWholeRows, ...ofColumns].map(({ table, column, rows }) => ({ table, column: column || null, rows }));
}
