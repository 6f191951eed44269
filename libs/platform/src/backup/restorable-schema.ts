type Query = <R extends object>(sql: string, parameters?: unknown[]) => Promise<R[]>;

const own = (oid: string, catalogue: string) =>
  `NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = ${oid} AND d.classid = '${catalogue}'::regclass AND d.deptype = 'e')`;

/** Everything in the schema but what belongs to an extension, such as its functions. */
export async function dropEverything(query: Query): Promise<void> {
  const drops = await query<{ sql: string }>(
    `SELECT format('DROP TABLE IF EXISTS %s CASCADE', oid::regclass) AS sql FROM pg_class c
       WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND ${own('c.oid', 'pg_class')}
     UNION ALL
     SELECT format('DROP ROUTINE IF EXISTS %s CASCADE', oid::regprocedure) FROM pg_proc p
       WHERE pronamespace = 'public'::regnamespace AND prokind <> 'a' AND ${own('p.oid', 'pg_proc')}
     UNION ALL
     SELECT format('DROP TYPE IF EXISTS %s CASCADE', oid::regtype) FROM pg_type t
       WHERE typnamespace = 'public'::regnamespace AND typtype IN ('e', 'd') AND ${own('t.oid', 'pg_type')}`,
  );
  await query(`SET LOCAL client_min_messages = warning`);
  for (const { sql } of drops) await query(sql);
}

/**
 * Takes away what would slow the rows down or refuse them before the others are there. Checks that are not valid for old
 * rows are among it. @returns what puts all of it back, and so tries every row
 */
export async function loadable(query: Query): Promise<() => Promise<void>> {
  const constraints = await query<{ drop: string; add: string }>(
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop,
       format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS add
     FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND (contype = 'f' OR NOT convalidated)
     ORDER BY conrelid, conname`,
  );
  const indexes = await query<{ drop: string; add: string }>(
    `SELECT format('DROP INDEX %s', i.indexrelid::regclass) AS drop, pg_get_indexdef(i.indexrelid) AS add
     FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
     WHERE c.relnamespace = 'public'::regnamespace
       AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = i.indexrelid)`,
  );
  const triggers = await query<{ table: string }>(
    `SELECT DISTINCT tgrelid::regclass::text AS table FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
     WHERE NOT tgisinternal AND c.relnamespace = 'public'::regnamespace`,
  );
  for (const { drop } of [...constraints, ...indexes]) await query(drop);
  for (const { table } of triggers) await query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  return async () => {
    for (const { add } of [...indexes, ...constraints]) await query(add);
    for (const { table } of triggers) await query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  };
}
