import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Command } from 'commander';
import { hasLedger, ledgerIn } from '@sillage/people';
import { RestorationService, restoring, type FoundThere } from '@sillage/operations';
import {
  addressOf,
  BackupRefusedError,
  checkBackup,
  checkDatabase,
  CoreModule,
  Jobs,
  letIn,
  loadConfig,
  restoreBackup,
} from '@sillage/platform';
import { features } from '../../features.js';
import { migrations } from './migrations.js';
import { operatorLog } from './operator-log.js';

type Options = { replace?: true; confirm?: string };

@Module({ imports: [CoreModule, ...features] })
class RestoredModule {}

export function registerRestoreCommand(program: Command): void {
  program
    .command('restore')
    .description('bring a backup back into an empty database; stop the API and the workers first')
    .argument('<file>', 'what "backup" wrote, by this version of Sillage or an older one')
    .option('--replace', 'in the place of the company that is in the database, after you have typed its name')
    .option('--confirm <database>', 'with --replace, for scripts: the name of the database, instead of typing it')
    .addHelpText(
      'after',
      '\nA file that is damaged, newer than this Sillage or no backup is refused whole, and nothing is changed.\n' +
        'Afterwards nobody is signed in, links and tokens are ended, who was erased since is erased again (by\n' +
        'erasures.txt in SILLAGE_DATA), and nothing is sent until an administrator lets it go, on the page Operations.',
    )
    .action(async (given: string, options: Options) => {
      const file = resolve(given);
      const { databaseUrl, databaseOwnerUrl, dataFolder } = loadConfig();
      await checkDatabase(databaseOwnerUrl, { migrating: true });
      const backup = await checkBackup(file);
      // Looked for beforehand: whatever works on the database may write such a list anew.
      const isListed = hasLedger(dataFolder);
      const mayReplace = async (found: FoundThere) => confirmed(found, databaseOwnerUrl, options);
      await restoreBackup(databaseOwnerUrl, migrations, backup, restoring(backup, { dataFolder, mayReplace }));
      await letIn(databaseOwnerUrl, databaseUrl);
      const { done, left } = await finish();
      const { manifest, contents } = backup;
      console.log(
        `Restored ${(contents.rows['person'] ?? 0).toLocaleString('en')} people as of ${manifest.takenAt} (Sillage ${manifest.version}) into ${addressOf(databaseOwnerUrl)}.`,
      );
      console.log(`Erased again: ${done}.${left > 0 ? ` Still to be erased: ${left}; the workers try again.` : ''}`);
      if (!isListed) console.log(withoutLedger(dataFolder));
      console.log(
        'Everybody is signed out. Nothing is sent until an administrator lets it go, on the page Operations.',
      );
    });
}

/** Without a list nothing tells who was erased: it must not look as if nobody had been. */
function withoutLedger(dataFolder: string): string {
  return [
    `WARNING: NO LIST OF ERASURES. There is no ${ledgerIn(dataFolder)}, so whoever was erased after this backup was taken`,
    'is back, with name and address. Unless nobody was, copy erasures.txt from the SILLAGE_DATA of the Sillage that this',
    'backup comes from into that folder, and run "npm run cli -- erase-again" before you start Sillage.',
  ].join('\n');
}

/** What the backup brings with it must not be seen, and what waited on the queue is of another company's day. */
async function finish(): Promise<{ done: number; left: number }> {
  const app = await NestFactory.createApplicationContext(RestoredModule, {
    abortOnError: false,
    logger: operatorLog,
  });
  try {
    await app.get(Jobs).forgetAll();
    return await app.get(RestorationService).redoErasures();
  } finally {
    await app.close();
  }
}

async function confirmed(found: FoundThere, url: string, { replace, confirm }: Options): Promise<void> {
  if (found.kind === 'EMPTY') return;
  const name = decodeURIComponent(new URL(url).pathname.slice(1));
  const people = `${found.people.toLocaleString('en')} people`;
  if (replace !== true)
    throw new BackupRefusedError(
      `There is a company in the database at ${addressOf(url)} (${people}). Take a backup of it, and say --replace if it is to go. Nothing was changed.`,
    );
  const typed = confirm ?? (await asked(`This deletes the company in the database "${name}" (${people}) for good.`));
  if (typed !== name)
    throw new BackupRefusedError(`Not confirmed: the name of the database is "${name}". Nothing was changed.`);
}

async function asked(warning: string): Promise<string> {
  if (!process.stdin.isTTY)
    throw new BackupRefusedError(
      'To replace a company without being asked, say --confirm with the name of the database. Nothing was changed.',
    );
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return (await terminal.question(`${warning}\nType the name of the database to go on: `)).trim();
  } finally {
    terminal.close();
  }
}
