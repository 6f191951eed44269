// A chain of a hundred thousand mentorships read by the product, and by the best SQL for each way of keeping a tree:
// adjacency with recursion, a closure table, and the path. docs/adr/0010-lineage.md quotes the result.
import assert from 'node:assert/strict';
import type pg from 'pg';
import type { LineageQueries as Queries } from '../../libs/mentorship/src/lineage/lineage.queries.js';

const load = async <M>(file: string): Promise<M> => (await import(new URL(file, import.meta.url).href)) as M;
const { createTestDatabase } = await load<typeof import('../support/database.js')>('../support/database.ts');
const { plantForest } = await load<typeof import('./forest.js')>('./forest.ts');
const { measure } = await load<typeof import('./rounds.js')>('./rounds.ts');
const { LineageQueries } = await load<{ LineageQueries: new (database: object) => Queries }>(
  '../../dist/libs/mentorship/src/lineage/lineage.queries.js',
);

// As the product's own connections do, it prepares each statement once.
const { PreparingClient } = await load<{ PreparingClient: typeof pg.Client }>(
  '../../dist/libs/platform/src/database/preparing-client.js',
);

const atMost = 1.3;
const depth = 20;

// The person of a node where the viewer ($2) may know it, as the product has it: every way pays for it alike.
const answer = `l.id AS key, l.parent_id AS "parentKey",
  CASE WHEN l.person_id = $2 OR l.id = own.parent_id OR l.parent_id = own.id OR (
    SELECT w.visible_as_champion AND (SELECT p.active FROM person p WHERE p.id = w.person_id)
    FROM person_preference w WHERE w.person_id = l.person_id) THEN l.person_id END AS "personId",
  l.generation, l.labelled, l.since`;
const shown = `LEFT JOIN lineage own ON own.programme_id = $3 AND own.person_id = $2`;
const node = 'l.id, l.parent_id, l.person_id, l.generation, l.number, l.labelled, l.since';
const below = `l.path > top.path AND l.path < lineage_beyond(top.path)`;

/** `$4` is how many are wanted. */
const pages = {
  recursion: `WITH RECURSIVE tree AS (
      SELECT ${node}, 1 AS depth FROM lineage l WHERE l.parent_id = $1
      UNION ALL SELECT ${node}, tree.depth + 1 FROM tree JOIN lineage l ON l.parent_id = tree.id WHERE tree.depth < ${depth})
    SELECT ${answer} FROM (SELECT * FROM tree LIMIT $4) l ${shown} ORDER BY l.generation, l.number`,
  closure: `SELECT ${answer} FROM (SELECT descendant, distance FROM closure WHERE ancestor = $1
      AND distance BETWEEN 1 AND ${depth} ORDER BY distance, descendant LIMIT $4) c
    JOIN lineage l ON l.id = c.descendant ${shown} ORDER BY l.generation, l.number`,
  path: `SELECT ${answer} FROM (SELECT l.* FROM lineage top JOIN lineage l ON ${below}
      AND l.generation <= top.generation + ${depth} WHERE top.id = $1 ORDER BY l.generation, l.number LIMIT $4) l
    ${shown} ORDER BY l.generation, l.number`,
};
const ancestors = {
  recursion: `WITH RECURSIVE chain AS (
      SELECT l.* FROM lineage low JOIN lineage l ON l.id = low.parent_id WHERE low.id = $1
      UNION ALL SELECT l.* FROM chain JOIN lineage l ON l.id = chain.parent_id)
    SELECT ${answer} FROM chain l ${shown} ORDER BY l.generation DESC`,
  closure: `SELECT ${answer} FROM closure c JOIN lineage l ON l.id = c.ancestor ${shown}
    WHERE c.descendant = $1 AND c.distance > 0 ORDER BY l.generation DESC`,
  path: `SELECT ${answer} FROM lineage low JOIN lineage l ON l.path @> low.path AND l.id <> low.id ${shown}
    WHERE low.id = $1 ORDER BY l.generation DESC`,
};
const tally = `count(*)::int AS descendants, count(*) FILTER (WHERE l.labelled)::int AS labelled`;
const counts = {
  recursion: `WITH RECURSIVE tree AS (SELECT id, labelled FROM lineage WHERE parent_id = $1
      UNION ALL SELECT l.id, l.labelled FROM tree JOIN lineage l ON l.parent_id = tree.id) SELECT ${tally} FROM tree l`,
  closure: `SELECT ${tally} FROM closure c JOIN lineage l ON l.id = c.descendant WHERE c.ancestor = $1 AND c.distance > 0`,
  path: `SELECT ${tally} FROM lineage top JOIN lineage l ON ${below} WHERE top.id = $1`,
};

const database = await createTestDatabase();
const client = new PreparingClient({ connectionString: database.url });
let slow = 0;
try {
  await client.connect();
  const forest = await plantForest(client);
  await client.query(`
    CREATE TABLE closure (ancestor uuid, descendant uuid, distance int, PRIMARY KEY (ancestor, distance, descendant));
    INSERT INTO closure WITH RECURSIVE pair AS (SELECT id AS a, id AS d, 0 AS distance FROM lineage
      UNION ALL SELECT pair.a, l.id, pair.distance + 1 FROM pair JOIN lineage l ON l.parent_id = pair.d) SELECT * FROM pair;
    CREATE INDEX closure_upwards ON closure (descendant, distance) INCLUDE (ancestor);
    CREATE INDEX lineage_above ON lineage USING gist (path);
    CREATE INDEX lineage_children ON lineage (parent_id, number) INCLUDE (id, generation, person_id, labelled, since)`);
  await client.query('VACUUM ANALYZE');

  const named = async (name: string, text: string, values: unknown[]) =>
    (await client.query({ name, text, values })).rows;
  const product = new LineageQueries({
    query: async (text: string, values: unknown[]) => (await client.query(text, values)).rows,
  });
  const viewer = { personId: '0198a000-0000-7000-8000-000000000001', programmeId: forest.programmeId };
  const seen = [viewer.personId, viewer.programmeId];
  const cases = [
    ...(
      [
        ['founder', 500],
        ['founder', 5000],
        ['branch', 500],
      ] as const
    ).map(([top, first]) => ({
      name: `the first ${first} below a ${top}`,
      sql: pages,
      values: [forest[top], ...seen, first],
      run: async () => product.descendants(viewer, forest[top], { depth: depth, first }),
    })),
    {
      name: 'above the deepest',
      sql: ancestors,
      values: [forest.deepest, ...seen],
      run: async () => product.ancestors(viewer, forest.deepest),
    },
    {
      name: 'how many, and how many labelled',
      sql: counts,
      values: [forest.founder],
      run: async () => [await product.counts(forest.founder)],
    },
  ];
  const columns = ['ours', 'recursion', 'closure', 'path'];
  console.log('milliseconds a call'.padEnd(34), ...[...columns, 'ratio'].map((head) => head.padStart(10)));
  for (const { name, sql, values, run } of cases) {
    const bare = Object.entries(sql).map(
      ([way, text]) => [way, async () => named(`${way} ${name}`, text, values)] as const,
    );
    const shape = summary(await run());
    for (const [way, read] of bare) assert.deepEqual(summary(await read()), shape, `${way}: ${name}`);
    const { milliseconds, ratio } = await measure(run, Object.fromEntries(bare));
    if (ratio > atMost) slow += 1;
    const figures = [...columns.map((column) => milliseconds[column] ?? Number.NaN), ratio];
    console.log(name.padEnd(34), ...figures.map((figure) => figure.toFixed(2).padStart(10)));
  }
} finally {
  await client.end();
  await database.drop();
}
if (slow > 0) {
  console.error(`${slow} of them take more than ${atMost} times the best.`);
  process.exitCode = 1;
}

/** What every right answer agrees in; within one generation each way has an order of its own. */
function summary(rows: readonly object[]): unknown {
  return rows.map((row) => ('generation' in row ? row.generation : Object.values(row).filter(Number.isInteger)));
}
