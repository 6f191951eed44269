import type { Command } from 'commander';
import { RestorationService } from '@sillage/operations';
import { hasLedger, ledgerIn } from '@sillage/people';
import { loadConfig } from '@sillage/platform';
import { withServices } from './services.js';

export function registerEraseAgainCommand(program: Command): void {
  program
    .command('erase-again')
    .description('after a restore: erase again everybody in erasures.txt in SILLAGE_DATA, where that list came later')
    .action(async () => {
      const { dataFolder } = loadConfig();
      if (!hasLedger(dataFolder)) {
        console.error(
          `There is no ${ledgerIn(dataFolder)}: copy it from where the backup comes from. Nobody was erased.`,
        );
        process.exitCode = 1;
        return;
      }
      await withServices(async (app) => {
        const { done, left } = await app.get(RestorationService).eraseListed();
        console.log(`Erased again: ${done}.`);
        if (left === 0) return;
        console.error(`Still to be erased: ${left}. If the last administrator is among them, name another one first.`);
        process.exitCode = 1;
      });
    });
}
