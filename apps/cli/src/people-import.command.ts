import {
  hrColumnDescriptions,
  PeopleImportService,
  type ImportOptions,
  type ImportResult,
} from '@sillage/people-import';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Command } from 'commander';
import { checkDatabase, CoreModule, DomainError, loadConfig } from '@sillage/platform';
import { features } from '../../features.js';
import { operatorLog } from './operator-log.js';

type Options = { dryRun?: true; full?: true; force?: true };

@Module({ imports: [CoreModule, ...features] })
class PeopleImportModule {}

export function registerPeopleImportCommand(program: Command): void {
  program
    .command('people')
    .description('the directory of people')
    .command('import')
    .description('import HR’s file; the result goes to the standard output as JSON')
    .argument('<file>', 'a CSV file; - is the standard input')
    .option('--dry-run', 'show the effect and change nothing')
    .option('--full', 'the file is the whole company: whoever is not in it is deactivated')
    .option('--force', 'even if more than 10 % of the active people leave, or as many new ids look like known ones')
    .addHelpText('after', ({ command }) => columnsHelp(command))
    .action(async (file: string, given: Options) => {
      // From the first rows V8 guesses that all of them live long, and keeps a file's worth of strings for a late collection:
      // half as much memory again, for nothing.
      setFlagsFromString('--no-allocation-site-pretenuring');
      try {
        await checkDatabase(loadConfig().databaseUrl);
        const source = await opened(file);
        const options = { dryRun: given.dryRun ?? false, full: given.full ?? false, force: given.force ?? false };
        const result = await importFrom(source, options);
        console.log(JSON.stringify(result, null, 2));
        if (result.status !== 'SUCCEEDED') process.exitCode = 1;
      } catch (error) {
        if (!(error instanceof UnreadableFileError || error instanceof DomainError)) throw error;
        console.error(error instanceof DomainError ? error.messageIn('en') : error.message);
        process.exitCode = 1;
      }
    });
}

function columnsHelp(command: Command): string {
  const help = command.createHelp();
  help.prepareContext({ helpWidth: command.configureOutput().getOutHelpWidth?.() });
  const columns = hrColumnDescriptions();
  const width = Math.max(...columns.map(({ column }) => column.length)) + 2;
  const items = columns.map(({ column, isRequired, holds, about }) =>
    help.formatItem(isRequired ? `${column} *` : column, width, `${about} Holds ${holds}.`, help),
  );
  return ['', 'Columns of the file, in any order; those with * must be there:', ...items].join('\n');
}

async function importFrom(source: Readable, options: ImportOptions): Promise<ImportResult> {
  const app = await NestFactory.createApplicationContext(PeopleImportModule, {
    abortOnError: false,
    logger: operatorLog,
  });
  try {
    const imports = app.get(PeopleImportService);
    const id = await imports.open(null, options);
    // Stopped half-way, the import fails at once and leaves room for the next one.
    const stop = () => source.destroy(new Error('Stopped'));
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
    const isReceived = await received(imports, id, source);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, stop);
    if (isReceived) {
      say('Merging …\n');
      await imports.merge(id);
    }
    return await imports.result(id, 'en');
  } finally {
    await app.close();
  }
}

/** @returns false for a file that is refused: why, the import's own result tells */
async function received(imports: PeopleImportService, id: string, source: Readable): Promise<boolean> {
  let shown = 0;
  try {
    await imports.receive(id, source, (rows) => {
      if (rows - shown < 10_000) return;
      shown = rows;
      say(`${rows.toLocaleString('en')} rows read …`);
    });
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
  say('\n');
  return true;
}

function say(text: string): void {
  process.stderr.write(process.stderr.isTTY ? `\r${text}` : `${text.trim()}${text.trim() === '' ? '' : '\n'}`);
}

async function opened(file: string): Promise<Readable> {
  if (file === '-') return process.stdin;
  const source = createReadStream(file);
  try {
    // A folder can be opened and fails at the first read: only something to read says that it is a file.
    await once(source, 'readable');
    return source;
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new UnreadableFileError(`${file} cannot be read (${reason}).`);
  }
}

class UnreadableFileError extends Error {}
