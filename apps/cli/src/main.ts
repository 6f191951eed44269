import 'reflect-metadata';
import { Command } from 'commander';
import { adviceFor, exitMisconfigured } from '@sillage/platform';
import { registerMigrateCommand } from './migrate.command.js';
import { registerSchemaCommand } from './schema.command.js';

const program = new Command('sillage').description('Commands for those who operate Sillage.').showHelpAfterError();
registerMigrateCommand(program);
registerSchemaCommand(program);

try {
  await program.parseAsync();
} catch (error) {
  const advice = adviceFor(error);
  console.error(advice ?? error);
  process.exitCode = advice === undefined ? 1 : exitMisconfigured;
}
