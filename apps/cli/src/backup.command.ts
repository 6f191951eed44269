import { resolve } from 'node:path';
import type { Command } from 'commander';
import { addressOf, checkDatabase, loadConfig, takeBackup } from '@sillage/platform';

export function registerBackupCommand(program: Command): void {
  program
    .command('backup')
    .description('write the whole company into a file, as it stands at one moment, while Sillage goes on working')
    .argument('<file>', 'where to; it must not be there yet, and only its owner can read it')
    .addHelpText(
      'after',
      '\nThe file holds personal data of everybody, and digests of passwords. It is a tar archive with a sum for each\n' +
        'part; "restore FILE" brings it back, into an empty database or with --replace.',
    )
    .action(async (given: string) => {
      const file = resolve(given);
      const { databaseOwnerUrl } = loadConfig();
      // Before an upgrade, too, when the database is still that of the older version.
      await checkDatabase(databaseOwnerUrl, { migrating: true });
      const { bytes, takenAt, rows } = await takeBackup(databaseOwnerUrl, file);
      const all = Object.values(rows).reduce((sum, count) => sum + count, 0);
      console.log(
        `${file} holds the database at ${addressOf(databaseOwnerUrl)} as of ${takenAt.toISOString()}: ` +
          `${number(rows['person'] ?? 0)} people, ${number(all)} rows in ${Object.keys(rows).length} tables, ${megabytes(bytes)}.`,
      );
      console.log(
        'It holds PERSONAL DATA of all of them. Only its owner can read it: keep it so wherever you take it, and delete it when it is no longer needed.',
      );
    });
}

function number(value: number): string {
  return value.toLocaleString('en');
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
