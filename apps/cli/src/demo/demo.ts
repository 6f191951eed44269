import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { isPassword, MovableClock, type Config } from '@sillage/platform';
import { demoAccounts } from './accounts.js';
import { DemoLife } from './demo-life.js';
import { DemoModule } from './demo.module.js';
import { operatorLog } from '../operator-log.js';

/** Who is in the database: nobody yet, the demo company, or another company that must be left alone. */
export async function findDemo({ databaseUrl }: Config): Promise<'nobody' | 'demo' | 'another company'> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ people: boolean; whole: boolean }>(
      `SELECT EXISTS (SELECT FROM person) AS people,
         (SELECT count(*) FROM account JOIN person ON id = person_id
            WHERE email = ANY($1) AND password_hash IS NOT NULL) = $2 AS whole`,
      [demoAccounts.map(({ email }) => email), demoAccounts.length],
    );
    if (!rows[0]?.people) return 'nobody';
    return rows[0].whole ? 'demo' : 'another company';
  } finally {
    await client.end();
  }
}

/** Whether the demo's accounts are entered with the password that is set. */
export async function isPasswordOfDemo({ databaseUrl, demoPassword }: Config): Promise<boolean> {
  if (demoPassword === undefined) return false;
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ hash: string | null }>(
      `SELECT password_hash AS hash FROM account JOIN person ON id = person_id WHERE email = $1`,
      [demoAccounts[0]?.email],
    );
    return await isPassword(demoPassword, rows[0]?.hash ?? null);
  } finally {
    await client.end();
  }
}

/** Makes the demo company by living its programme: every fact comes through the use cases that make it in real life. */
export async function makeDemo(config: Config): Promise<void> {
  const clock = new MovableClock(new Date());
  const app = await NestFactory.createApplicationContext(DemoModule.on(clock), {
    abortOnError: false,
    logger: operatorLog,
  });
  try {
    await new DemoLife(app, clock).live(config.demoPassword);
  } finally {
    await app.close();
  }
}
