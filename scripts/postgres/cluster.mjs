import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { explainFileError, Failure } from '../failure.mjs';
import { explainLog } from './log.mjs';
import { canEnter } from './user.mjs';

/**
 * Starts one of PostgreSQL's programs on a cluster, away from our terminal: Ctrl-C is ours to pass on.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cluster: string, user: import('./user.mjs').ServerUser | null, log: number }} options
 */
export function spawnOn(program, args, { cluster, user, log }) {
  const env = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };
  if (user === null) {
    return spawn(program, ['-D', cluster, ...args], { env, cwd: '/', detached: true, stdio: ['ignore', log, log] });
  }
  if (process.platform !== 'linux' && !canEnter(path.dirname(cluster), user)) {
    throw new Failure(
      `PostgreSQL refuses to run as root, and the user "nobody" cannot enter ${path.dirname(cluster)}.\n` +
        `Run Sillage as an ordinary user, or set SILLAGE_DATA to a folder outside private homes.`,
    );
  }
  // The clone may stand in a folder that only root can enter: the server gets its own folder as an open descriptor,
  // which asks for no right on the folders above.
  const descriptor = fs.openSync(cluster, 'r');
  try {
    const place = process.platform === 'linux' ? '/proc/self/fd/3' : cluster;
    const stdio = /** @type {import('node:child_process').StdioOptions} */ (['ignore', log, log, descriptor]);
    return spawn(program, ['-D', place, ...args], { ...user, env, cwd: '/', detached: true, stdio });
  } finally {
    fs.closeSync(descriptor);
  }
}

/**
 * Makes the cluster when it is not there. It appears under its name only when it is whole.
 * @param {string} bin
 * @param {{ cluster: string, user: import('./user.mjs').ServerUser | null, log: string, durable: boolean }} options
 */
export async function createCluster(bin, { cluster, user, log, durable }) {
  if (fs.existsSync(path.join(cluster, 'PG_VERSION'))) return assertVersion(bin, cluster);
  const draft = `${cluster}.new`;
  try {
    fs.rmSync(draft, { recursive: true, force: true });
    fs.mkdirSync(draft, { mode: 0o700 });
    if (user !== null) fs.chownSync(draft, user.uid, user.gid);
  } catch (error) {
    throw explainFileError(error, path.dirname(cluster));
  }
  const output = fs.openSync(log, 'a');
  const from = fs.fstatSync(output).size;
  const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
  const args = ['-U', 'sillage', '--auth=trust', '--encoding=UTF8', `--locale=${locale}`];
  // PostgreSQL's own collation provider: the same order on every system, whatever its libraries' versions.
  args.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8', ...(durable ? [] : ['--no-sync']));
  const child = spawnOn(path.join(bin, 'initdb'), args, { cluster: draft, user, log: output });
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('exit', resolve)).finally(() =>
    fs.closeSync(output),
  );
  if (code !== 0) {
    fs.rmSync(draft, { recursive: true, force: true });
    throw explainLog(log, from, 'could not create its files');
  }
  fs.renameSync(draft, cluster);
}

/**
 * @param {string} bin
 * @param {string} cluster
 */
function assertVersion(bin, cluster) {
  const made = fs.readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8').trim();
  const ours = path.basename(path.dirname(bin)).replace(/^postgresql-(\d+).*/, '$1');
  if (made === ours) return;
  throw new Failure(
    `The database in ${cluster} was made by PostgreSQL ${made}, and this Sillage comes with PostgreSQL ${ours}.\n` +
      `Start it once more with the Sillage that made it and take a backup ("npm run cli -- backup"), or set SILLAGE_DATA to a new folder.`,
  );
}
