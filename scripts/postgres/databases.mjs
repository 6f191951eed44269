/** The one database of the product in an embedded cluster. */
export const databaseName = 'sillage';

/**
 * Makes the product's database unless it is there.
 * @param {{ adminUrl: string }} postgres
 */
export async function createDatabase({ adminUrl }) {
  await asAdmin(adminUrl, async (client) => {
    if (!(await exists(client))) await client.query(`CREATE DATABASE ${databaseName}`);
  });
}

/**
 * Makes the product's database unless it is there, and fills it before anybody can see it: a first start that is
 * killed half way leaves nothing half made, and the next one begins anew.
 * @param {{ adminUrl: string, urlOf: (database: string) => string }} postgres
 * @param {(url: string) => Promise<boolean>} fill tells whether it came to its end
 * @returns {Promise<boolean>} false when there was nothing to make
 */
export async function makeDatabase({ adminUrl, urlOf }, fill) {
  const draft = `${databaseName}_in_the_making`;
  return asAdmin(adminUrl, async (client) => {
    if (await exists(client)) return false;
    await client.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${draft}`);
    if (await fill(urlOf(draft))) {
      // A connection that is still closing would keep it from being renamed.
      await client.query(`SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = $1`, [draft]);
      await client.query(`ALTER DATABASE ${draft} RENAME TO ${databaseName}`);
    }
    return true;
  });
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
