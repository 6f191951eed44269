import { SetUp } from '@sillage/accounts';
import type { Command } from 'commander';
import pg from 'pg';
import { checkDatabase, ConfigurationError, letIn, loadConfig, migrate, type Config } from '@sillage/platform';
import { demoAccounts } from './demo/accounts.js';
import { findDemo, isPasswordOfDemo, makeDemo } from './demo/demo.js';

import { migrations } from './migrations.js';
import { withServices } from './services.js';

interface Prepared {
  migrations: number;
  demo: { accounts: readonly string[]; password: string | null } | null;
  /** Where the first administrator makes themselves one; null once there has been one. */
  setUp: string | null;
}

/** One command for the launcher, since each process that starts costs a second. */
export function registerPrepareCommand(program: Command): void {
  program
    .command('prepare')
    .description('migrate, make the demo company where it belongs, and print one line of JSON for the launcher')
    .action(async () => {
      const config = loadConfig();
      await checkDatabase(config.databaseOwnerUrl, { migrating: true });
      const ran = await migrate(config.databaseOwnerUrl, migrations);
      await letIn(config.databaseOwnerUrl, config.databaseUrl);
      const prepared: Prepared = { migrations: ran.length, demo: await demo(config), setUp: await setUpLink(config) };
      // Where there is no launcher, as in a container, this is what an operator reads.
      if (prepared.setUp !== null) console.log(`Create the first administrator: ${prepared.setUp}`);
      console.log(JSON.stringify(prepared));
    });
}

async function demo(config: Config): Promise<Prepared['demo']> {
  const found = await findDemo(config);
  if (!config.demo) {
    if (found !== 'demo') return null;
    throw new ConfigurationError(
      'This database holds the demo company, whose accounts share one password: a company of your own begins in an empty one.\n' +
        'Give DATABASE_URL or SILLAGE_DATA another place, or set SILLAGE_DEMO=true to go on with the demo.',
    );
  }
  if (found === 'another company') return null;
  if (found === 'nobody') await makeDemo(config);
  // A demo that was restored here, or made with another password, keeps the one it has.
  const password = (await isPasswordOfDemo(config)) ? (config.demoPassword ?? null) : null;
  return { accounts: demoAccounts.map(({ email }) => email), password };
}

async function hasNoAdministratorYet({ databaseUrl }: Config): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query('SELECT FROM set_up WHERE done_at IS NULL')).rowCount === 1;
  } finally {
    await client.end();
  }
}

/** Made anew at each start, for all processes: the database knows its hash. */
async function setUpLink(config: Config): Promise<string | null> {
  if (!(await hasNoAdministratorYet(config))) return null;
  let link: string | null = null;
  await withServices(async (app) => {
    const token = await app.get(SetUp).begin();
    link = token === null ? null : `${config.publicUrl}/setup#${token}`;
  });
  return link;
}
