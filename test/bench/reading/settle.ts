import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { startProgram } from './product.js';
import { stillFollows } from './watched-server.js';

const atMostMinutes = 20;

/**
 * Lets a worker do what it finds to do in a database until nothing is left, so that no first sweep, no snapshot of the
 * day and no daily look at the labels falls into what is measured.
 * @param strict fails where the daily look at the labels found one that is not as the evidence says
 */
export async function settle(databaseUrl: string, folder: string, { strict }: { strict: boolean }): Promise<void> {
  const start = performance.now();
  const worker = await startProgram('worker', { databaseUrl, folder });
  try {
    await untilSettled(databaseUrl);
  } finally {
    await worker.stop();
  }
  const said = readFileSync(worker.log, 'utf8');
  if (strict && said.includes('labels that events had missed')) {
    throw new Error(`The company's labels are not what its facts say; ${worker.log} names the people.`);
  }
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('VACUUM (ANALYZE)');
  await client.end();
  console.log(
    `  ${'the worker found its peace'.padEnd(28)}${((performance.now() - start) / 1000).toFixed(1).padStart(7)} s`,
  );
}

/** Until every sweep has run, the labels were looked at, and no event, job or message waits. */
export async function untilSettled(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const end = Date.now() + atMostMinutes * 60_000;
    for (let quiet = 0; quiet < 8;) {
      if (Date.now() > end) throw new Error(`The worker found no peace within ${atMostMinutes} minutes.`);
      await pause(500);
      const { rows } = await client.query<{ busy: boolean }>(busy);
      quiet = rows[0]?.busy === false ? quiet + 1 : 0;
    }
  } finally {
    await client.end();
  }
}

const busy = `
  SELECT (SELECT count(*) FROM sweep) < 10 OR EXISTS (SELECT FROM sweep WHERE leased_until > clock_timestamp())
    OR EXISTS (SELECT FROM label_evaluation WHERE due_at <= clock_timestamp() OR after_id IS NOT NULL)
    OR ${stillFollows}
    OR EXISTS (SELECT FROM delivery WHERE status IN ('PENDING', 'CLAIMED') AND due_at <= clock_timestamp()) AS busy`;
