import { Failure } from '../failure.mjs';
import { runProgram } from '../processes.mjs';
import { programs } from '../project.mjs';
import { demoPassword } from './environment.mjs';

/**
 * What `cli prepare` tells on one line of standard output. It validates the configuration, brings the schema up to date
 * and, when SILLAGE_DEMO is true and there are no people yet, creates the demo company with SILLAGE_DEMO_PASSWORD.
 * `demo` is null when there is no demo company; its password is the one that works, and null when nobody knows it.
 * @typedef {{ migrations: number, demo: { accounts: string[], password: string | null } | null }} Prepared
 */

/**
 * Makes the database ready for the programs.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} data
 * @param {AbortSignal} abort
 * @returns {Promise<Prepared | null>} null when it was asked to stop
 */
export async function prepareDatabase(env, data, abort) {
  const password = env.SILLAGE_DEMO === 'true' ? { SILLAGE_DEMO_PASSWORD: demoPassword(data) } : {};
  const { code, output } = await runProgram(process.execPath, [programs.cli, 'prepare'], {
    env: { ...env, ...password },
    capture: true,
    abort,
  });
  if (abort.aborted) return null;
  if (code !== 0) throw new Failure(`${output}The database could not be made ready: the reason stands above.`);
  const line = output.trim().split('\n').at(-1) ?? '';
  try {
    return JSON.parse(line);
  } catch {
    throw new Failure(`"cli prepare" should end with one line of JSON, and said: ${line}`);
  }
}
