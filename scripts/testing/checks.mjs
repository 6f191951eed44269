import { runProgram } from '../processes.mjs';
import { root } from '../project.mjs';

/** What is looked at without running the product; each counts as one test. */
const checks = {
  formatting: ['node_modules/prettier/bin/prettier.cjs', '--check', '--cache', '--log-level=warn', '.'],
  lint: ['node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings'],
  'types of the server': ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'],
  'types of the web app': ['node_modules/typescript/bin/tsc', '-p', 'apps/web/tsconfig.json'],
  'types of the scripts': ['node_modules/typescript/bin/tsc', '-p', 'scripts/tsconfig.json'],
  'dependency rules': [
    'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
    '--config',
    '.dependency-cruiser.cjs',
    'apps',
    'libs',
    'test',
  ],
};

/**
 * Runs the checks, two at once, and shows what those that fail have to say.
 * @param {AbortSignal} [abort]
 * @returns {Promise<import('./jest.mjs').Tally>}
 */
export async function runChecks(abort) {
  const tally = { passed: 0, failed: 0 };
  const waiting = Object.entries(checks);
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined && !abort?.aborted; next = waiting.shift()) {
      const [name, command] = next;
      const { code, output } = await runProgram(process.execPath, command, { cwd: root, capture: true, abort });
      if (code !== 0) console.error(output.trimEnd());
      console.error(`${code === 0 ? 'PASS' : 'FAIL'} ${name}`);
      tally[code === 0 ? 'passed' : 'failed'] += 1;
    }
  };
  await Promise.all([work(), work()]);
  return tally;
}
