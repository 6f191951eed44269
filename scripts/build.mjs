// `npm run build`: the server's three programs and the web app, each only when its sources changed.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Failure } from './failure.mjs';
import { onProjectNode } from './install.mjs';
import { takeProjectLock } from './lock.mjs';
import { runProgram } from './processes.mjs';
import { compileCache, filesUnder, programs, root } from './project.mjs';

const isTest = /\.(int-)?spec\.tsx?$|^apps\/web\/test\//;

/** What is built, from what, and by which command. */
const parts = {
  server: {
    sources: [
      'apps/features.ts',
      'apps/api',
      'apps/worker',
      'apps/cli',
      'libs',
      'nest-cli.json',
      '.swcrc',
      'package-lock.json',
    ],
    outputs: ['dist/apps', 'dist/libs', path.relative(root, compileCache)],
    result: programs.api,
    command: ['node_modules/@nestjs/cli/bin/nest.js', 'build', 'api'],
  },
  web: {
    sources: ['apps/web', 'package-lock.json'],
    outputs: ['dist/web'],
    result: path.join(root, 'dist/web/index.html'),
    command: ['node_modules/vite/bin/vite.js', 'build', 'apps/web', '--logLevel=warn'],
  },
};

/** @typedef {keyof typeof parts} Part */

/**
 * Builds what changed since the last build.
 * @param {{ only?: Part[], abort?: AbortSignal }} [options]
 * @returns {Promise<Part[]>} the parts that were built
 */
export async function build({ only = ['server', 'web'], abort } = {}) {
  const isStale = (/** @type {Part} */ part) =>
    !fs.existsSync(parts[part].result) || builtFrom(part) !== hashOf(parts[part].sources);
  if (!only.some(isStale)) return [];
  const lock = await takeProjectLock('building');
  try {
    const stale = only.filter(isStale);
    for (const part of stale) {
      if (!abort?.aborted) await buildPart(part, abort);
    }
    return stale;
  } finally {
    lock.release();
  }
}

/**
 * @param {Part} part
 * @param {AbortSignal} [abort]
 */
async function buildPart(part, abort) {
  const { sources, outputs, command, result } = parts[part];
  const hash = hashOf(sources);
  console.error(`Building the ${part === 'web' ? 'web app' : part} …`);
  fs.rmSync(stampFile(part), { force: true });
  const began = Date.now();
  const { code, output } = await runProgram(process.execPath, command, { cwd: root, capture: true, abort });
  if (abort?.aborted) return;
  if (code !== 0 || !fs.existsSync(result)) {
    throw new Failure(`${output}\nThe ${part} could not be built: the reason stands above.`);
  }
  removeOlder(outputs, began);
  fs.writeFileSync(stampFile(part), hash);
}

/**
 * What is left of a source that was removed would still be found: a migration, say. It goes last, for a copy of Sillage
 * may be starting from the same folder.
 * @param {string[]} folders
 * @param {number} began
 */
function removeOlder(folders, began) {
  for (const file of filesUnder(folders)) {
    // A second of tolerance, for disks that keep time less finely.
    if (fs.statSync(path.join(root, file)).mtimeMs < began - 1_000) fs.rmSync(path.join(root, file));
  }
}

/** @param {string[]} sources */
function hashOf(sources) {
  const hash = createHash('sha256');
  for (const file of filesUnder(sources, (name) => !isTest.test(name))) {
    hash.update(`${file}\0`).update(fs.readFileSync(path.join(root, file)));
  }
  return hash.digest('hex');
}

/** @param {Part} part */
function stampFile(part) {
  return path.join(root, `dist/.${part}-built-from`);
}

/**
 * A hash of the sources that the present build was made from.
 * @param {Part} part
 */
export function builtFrom(part) {
  const file = stampFile(part);
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await onProjectNode(async (stop) => {
    const built = await build({ abort: stop.signal });
    console.log(built.length === 0 ? 'Nothing changed since the last build.' : `Built: ${built.join(', ')}.`);
  });
}
