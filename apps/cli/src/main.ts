import 'reflect-metadata';
import { Command } from 'commander';
import { adviceFor, BackupRefusedError, exitMisconfigured } from '@sillage/platform';
import { registerBackupCommand } from './backup.command.js';
import { registerAccountCommand } from './account.command.js';
import { registerDemoCompanyCommand } from './demo-company.command.js';
import { registerDoctorCommand } from './doctor.command.js';
import { registerEraseAgainCommand } from './erase-again.command.js';
import { registerMailCommand } from './mail.command.js';
import { registerMigrateCommand } from './migrate.command.js';
import { registerPeopleImportCommand } from './people-import.command.js';
import { registerPrepareCommand } from './prepare.command.js';
import { registerRestoreCommand } from './restore.command.js';
import { registerRoleCommand } from './role.command.js';
import { registerSchemaCommand } from './schema.command.js';

const program = new Command('sillage').description('Commands for those who operate Sillage.').showHelpAfterError();
registerMigrateCommand(program);
registerPrepareCommand(program);
registerDoctorCommand(program);
registerMailCommand(program);
registerBackupCommand(program);
registerRestoreCommand(program);
registerEraseAgainCommand(program);
registerSchemaCommand(program);
registerPeopleImportCommand(program);
registerAccountCommand(program);
registerRoleCommand(program);
registerDemoCompanyCommand(program);

try {
  await program.parseAsync();
} catch (error) {
  const advice = adviceFor(error);
  console.error(advice ?? (error instanceof BackupRefusedError ? error.message : error));
  process.exitCode = advice === undefined ? 1 : exitMisconfigured;
}
