import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { runCli } from '../product.js';
import { firstLook, forPostGraphile, readingOrder, signIns } from './actors-on-hand.js';
import { attendance } from './attendance.js';
import { growChains } from './chains.js';
import { ground, programme } from './ground.js';
import { messages } from './messages.js';
import { writeParticipation } from './participation.js';
import { writeGuide } from './guide.js';
import { sizesOf } from './sizes.js';

const countries = 35;

/** Fills a migrated, empty database: people through the product's own import, the rest by statements over sets. */
export async function buildCompany(databaseUrl: string, people: number): Promise<void> {
  const sizes = sizesOf(people);
  await importPeople(databaseUrl, people);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    // The same for all rows; whole days, so that one day's companies are the same.
    const now = new Date(Math.floor(Date.now() / 3_600_000) * 3_600_000).toISOString();
    await client.query(`SELECT set_config('reading.now', $1, false)`, [now]);
    await client.query(`SET synchronous_commit = off; SET work_mem = '256MB'; SET maintenance_work_mem = '256MB'`);
    const steps: Record<string, () => Promise<unknown>> = {
      'a programme': async () => {
        await client.query(ground);
        await client.query(programme);
      },
      'members and their chains': async () => writeParticipation(client, growChains(sizes)),
      'a guide and who read it': async () => writeGuide(client),
      'sessions and who came': async () => client.query(attendance(sizes)),
      'messages and sign-ins': async () => {
        await client.query(messages);
        await client.query(signIns);
      },
      'the list in reading order': async () => {
        await client.query(readingOrder);
        await client.query(forPostGraphile);
        await client.query(firstLook);
      },
      statistics: async () => client.query('VACUUM (ANALYZE)'),
    };
    for (const [what, step] of Object.entries(steps)) await timed(what, step);
  } finally {
    await client.end();
  }
}

async function importPeople(databaseUrl: string, people: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sillage-reading-'));
  const file = join(folder, 'company.csv');
  try {
    await timed(`${people.toLocaleString('en')} people`, async () => {
      await runCli(
        ['demo', 'company', `--people=${people}`, `--countries=${countries}`, `--output=${file}`],
        databaseUrl,
      );
      await runCli(['people', 'import', file], databaseUrl);
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function timed(what: string, step: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  await step();
  console.log(`  ${what.padEnd(28)}${((performance.now() - start) / 1000).toFixed(1).padStart(7)} s`);
}
