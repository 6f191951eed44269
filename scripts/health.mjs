// The image's health check: `node scripts/health.mjs api` or `… worker`. Exits 0 when that part does its work.
import pg from 'pg';

const checks = {
  /** The API says itself whether the database, its migrations and the queue are there. */
  async api() {
    const answer = await fetch(`http://127.0.0.1:${process.env.PORT || 3000}/health/ready`);
    return answer.ok;
  },
  /** A worker listens nowhere, but the sweeps that fall due every few minutes are only run by one. */
  async worker() {
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL, connectionTimeoutMillis: 5_000 });
    await client.connect();
    const { rows } = await client.query(`SELECT max(due_at) > now() - interval '5 minutes' AS swept FROM sweep`);
    await client.end();
    return rows[0].swept === true;
  },
};

const check = process.argv[2] === 'worker' ? checks.worker : checks.api;
const isWell = await check().catch((error) => console.error(String(error)));
process.exit(isWell ? 0 : 1);
