import type { Command } from 'commander';
import { checkDatabase, loadConfig, migrate, revertAll } from '@sillage/platform';
import { migrations } from './migrations.js';

export function registerMigrateCommand(program: Command): void {
  program
    .command('migrate')
    .description('bring the database up to date')
    .option('--down', 'take every migration back: all data is lost')
    .action(async ({ down = false }: { down?: boolean }) => {
      const { databaseUrl } = loadConfig();
      await checkDatabase(databaseUrl, { migrating: true });
      if (down) {
        console.log(`${await revertAll(databaseUrl, migrations)} migrations taken back.`);
        return;
      }
      const ran = await migrate(databaseUrl, migrations);
      console.log(
        ran.length === 0 ? 'The database is up to date.' : `${ran.length} migrations ran: ${ran.join(', ')}.`,
      );
    });
}
