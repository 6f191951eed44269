import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { builtFrom } from '../build.mjs';
import { exitMisconfigured, Failure } from '../failure.mjs';
import { makeDatabase } from '../postgres/databases.mjs';
import { runProgram } from '../processes.mjs';
import { programs } from '../project.mjs';
import { demoPassword } from './environment.mjs';

/**
 * What `cli prepare` tells on one line of standard output. It validates the configuration, brings the schema up to date
 * and, when SILLAGE_DEMO is true and there are no people yet, creates the demo company with SILLAGE_DEMO_PASSWORD.
 * `demo` is null when there is no demo company; its password is the one that works, and null when nobody knows it.
 * `setUp` is where the first administrator makes themselves one; null once there has been one.
 * @typedef {{ migrations: number, demo: { accounts: string[], password: string | null } | null, setUp: string | null }} Prepared
 */

/**
 * Makes the database ready for the programs. Where this very build has done so before on the embedded database, that
 * is taken as done: it saves a third of a start.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} data
 * @param {{ postgres: import('../postgres/hold.mjs').Postgres | null, abort: AbortSignal }} options
 * @returns {Promise<Prepared | null>} null when it was asked to stop
 */
export async function prepareDatabase(env, data, { postgres, abort }) {
  const password = env.SILLAGE_DEMO === 'true' ? { SILLAGE_DEMO_PASSWORD: demoPassword(data) } : {};
  const settings = { ...env, ...password };
  if (postgres === null) return runPrepare(settings, abort);

  const key = keyOf(data, { demo: env.SILLAGE_DEMO, ...password });
  const known = readNote(data);
  if (known?.key === key) return known.prepared;
  /** @type {Prepared | null} */
  let prepared = null;
  const isNew = await makeDatabase(postgres, async (database) => {
    prepared = await runPrepare({ ...settings, ...postgres.environmentOf(database) }, abort);
    return prepared !== null;
  });
  if (!isNew) prepared = await runPrepare(settings, abort);
  // While there is no administrator, each start makes another link.
  if (prepared !== null && prepared.setUp === null) writeNote(data, { key, prepared });
  return prepared;
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {AbortSignal} abort
 * @returns {Promise<Prepared | null>}
 */
async function runPrepare(env, abort) {
  const { code, output } = await runProgram(process.execPath, [programs.cli, 'prepare'], { env, capture: true, abort });
  if (abort.aborted) return null;
  if (code === exitMisconfigured) throw new Failure('');
  if (code !== 0) throw new Failure(`${output}The database could not be made ready: the reason stands above.`);
  const line = output.trim().split('\n').at(-1) ?? '';
  try {
    return JSON.parse(line);
  } catch {
    throw new Failure(`"cli prepare" should end with one line of JSON, and said: ${line}`);
  }
}

/**
 * After an operator's command, or a start that failed, the database may not be what it was.
 * @param {string} data
 */
export function forgetPrepared(data) {
  fs.rmSync(noteFile(data), { force: true });
}

/** @param {string} data */
function noteFile(data) {
  return path.join(data, 'prepared.json');
}

/**
 * Tells this build, these settings and this very cluster (a copy put in its place is another one) from all others.
 * @param {string} data
 * @param {object} settings
 */
function keyOf(data, settings) {
  const { ino, birthtimeMs } = fs.statSync(path.join(data, 'postgres'));
  const facts = [builtFrom('server'), settings, ino, birthtimeMs];
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}

/**
 * @param {string} data
 * @returns {{ key: string, prepared: Prepared } | null}
 */
function readNote(data) {
  try {
    return JSON.parse(fs.readFileSync(noteFile(data), 'utf8'));
  } catch {
    return null;
  }
}

/**
 * @param {string} data
 * @param {{ key: string, prepared: Prepared }} note
 */
function writeNote(data, note) {
  try {
    fs.writeFileSync(noteFile(data), JSON.stringify(note), { mode: 0o600 });
  } catch {
    // Without it the next start only takes longer.
    forgetPrepared(data);
  }
}
