/** The one database of the product in an embedded cluster. */
export const databaseName = 'sillage';

/** The role under which the programs work in it; the migrations let it. */
export const programRole = 'sillage_programs';

/**
 * Makes the product's database unless it is there.
 * @param {{ adminUrl: string }} postgres
 */
export async function createDatabase({ adminUrl }) {
  await asAdmin(adminUrl, async (client) => {
    await createRole(client);
    if (!(await exists(client))) await client.query(`CREATE DATABASE ${databaseName}`);
  });
}

/**
 * Makes the product's database unless it is there, and fills it before anybody can see it: a first start that is
 * killed half way leaves nothing half made, and the next one begins anew.
 * @param {{ adminUrl: string }} postgres
 * @param {(database: string) => Promise<boolean>} fill tells whether it came to its end
 * @returns {Promise<boolean>} false when there was nothing to make
 */
export async function makeDatabase({ adminUrl }, fill) {
  const draft = `${databaseName}_in_the_making`;
  return asAdmin(adminUrl, async (client) => {
    await createRole(client);
    if (await exists(client)) return false;
    await client.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${draft}`);
    if (await fill(draft)) {
      // A connection that is still closing would keep it from being renamed.
      await client.query(`SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = $1`, [draft]);
      await client.query(`ALTER DATABASE ${draft} RENAME TO ${databaseName}`);
    }
    return true;
  });
}

/** @param {import('pg').Client} client */
async function createRole(client) {
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [programRole]);
  if (rowCount === 0) await client.query(`CREATE ROLE ${programRole} LOGIN`);
}

/** @param {import('pg').Client} client */
async function exists(client) {
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [databaseName]);
  return rowCount === 1;
}

/**
 * @template T
 * @param {string} adminUrl
 * @param {(client: import('pg').Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
async function asAdmin(adminUrl, work) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: adminUrl });
  // A server that ends meanwhile is told of by the query that it cuts.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
