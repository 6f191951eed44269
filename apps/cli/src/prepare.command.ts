import type { Command } from 'commander';
import { checkDatabase, letIn, loadConfig, migrate, type Config } from '@sillage/platform';
import { demoAccounts } from './demo/accounts.js';
import { findDemo, makeDemo } from './demo/demo.js';
import { migrations } from './migrations.js';

interface Prepared {
  migrations: number;
  demo: { accounts: readonly string[]; password: string | null } | null;
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
      const prepared: Prepared = { migrations: ran.length, demo: await demo(config) };
      console.log(JSON.stringify(prepared));
    });
}

async function demo(config: Config): Promise<Prepared['demo']> {
  if (!config.demo) return null;
  const found = await findDemo(config);
  if (found === 'another company') return null;
  if (found === 'nobody') await makeDemo(config);
  return { accounts: demoAccounts.map(({ email }) => email), password: config.demoPassword ?? null };
}
