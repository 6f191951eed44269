// What the tests need from the system: a Redis server and a Chromium. On Debian and its like, root gets them installed;
// elsewhere whatever is missing is named, because a test that is left out proves nothing.
import fs from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { runProgram } from './processes.mjs';
import { variable } from './project.mjs';

const needed = {
  redis: {
    commands: ['redis-server', 'valkey-server'],
    places: [],
    package: 'redis-server',
    advice:
      'Redis 7 or newer ("redis-server"): "apt-get install redis-server", "dnf install redis" or "brew install redis"',
  },
  chromium: {
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    places: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    package: 'chromium',
    advice:
      'Chromium or Chrome: "apt-get install chromium", "dnf install chromium" or "brew install --cask chromium"; or set SILLAGE_TEST_CHROMIUM to the program',
  },
};

/** @typedef {keyof typeof needed} SystemProgram */

/**
 * Finds the programs, installs them where it may, and fails when one is still missing.
 * @param {SystemProgram[]} names
 * @param {AbortSignal} [abort]
 * @returns {Promise<Record<SystemProgram, string>>} the file of each; empty for one that was not asked for
 */
export async function setUpSystem(names, abort) {
  const missing = () => names.filter((name) => find(name) === undefined);
  if (missing().length > 0 && process.getuid?.() === 0 && isProgram('/usr/bin/apt-get')) {
    const packages = missing().map((name) => needed[name].package);
    console.error(`Installing ${packages.join(' and ')} from the system's packages …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await runProgram('apt-get', ['update', '-qq'], { env, capture: true, abort });
    await runProgram('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
      env,
      capture: true,
      abort,
    });
  }
  if (missing().length > 0) {
    const list = missing().map((name) => `  - ${needed[name].advice}`);
    throw new Failure(`The tests need from this system, and did not find:\n${list.join('\n')}`);
  }
  return { redis: find('redis') ?? '', chromium: find('chromium') ?? '' };
}

/**
 * @param {SystemProgram} name
 * @returns {string | undefined}
 */
function find(name) {
  const given = variable(`SILLAGE_TEST_${name.toUpperCase()}`);
  if (given !== undefined) return isProgram(given) ? given : undefined;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const files = needed[name].commands.flatMap((command) => folders.map((folder) => path.join(folder, command)));
  return [...files, ...needed[name].places].find(isProgram);
}

/** @param {string} file */
function isProgram(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
