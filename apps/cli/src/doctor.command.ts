import type { Command } from 'commander';
import { lookAtEverything, type CheckState } from '@sillage/operations';
import { ConfigurationError, format, loadConfig, productVersion, type Config } from '@sillage/platform';

const words: Record<CheckState, string> = { OK: 'ok', WARNING: 'warning', PROBLEM: 'PROBLEM' };

export function registerDoctorCommand(program: Command): void {
  program
    .command('doctor')
    .description('look at everything that Sillage stands on: a line each, with what to do')
    .addHelpText('after', '\nA warning is worth knowing; with a problem, the exit code is 1.')
    .action(async () => {
      console.log(`Sillage ${productVersion()}`);
      const config = configured();
      if (config === null) return;
      const found = await lookAtEverything(config);
      for (const { check, state, text, values } of found) say(state, check, format(text, 'en', values));
      if (found.some(({ state }) => state === 'PROBLEM')) process.exitCode = 1;
    });
}

/** Without a configuration there is nothing else to look at. */
function configured(): Config | null {
  try {
    return loadConfig();
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    const lines = error.message.split('\n').slice(1);
    for (const line of lines) say('PROBLEM', 'CONFIGURATION', line.replace(/^\s+- /, ''));
    process.exitCode = 1;
    return null;
  }
}

function say(state: CheckState, check: string, text: string): void {
  console.log(`${words[state].padEnd(8)} ${check.toLowerCase().padEnd(14)} ${text}`);
}
