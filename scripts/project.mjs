import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the clone. */
export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** The programs that `npm run build` produces. */
export const programs = {
  api: path.join(root, 'dist/apps/api/src/main.js'),
  worker: path.join(root, 'dist/apps/worker/src/main.js'),
  cli: path.join(root, 'dist/apps/cli/src/main.js'),
};

/**
 * How Node runs them. On a large machine Node 24 lets the space for young objects grow to 64 MB, twice over; with 16 MB
 * the programs are as fast and a third smaller.
 */
export const nodeOptions = ['--enable-source-maps', '--max-semi-space-size=16'];

/** Where Node keeps what it compiled, so that a start need not do it again; it lasts as long as what was built. */
export const compileCache = path.join(root, 'dist/.compile-cache');

/**
 * An environment variable; empty counts as not set, as it does for the server.
 * @param {string} name
 */
export function variable(name) {
  return process.env[name] || undefined;
}

/** Where the embedded database and the files live: a company of one's own beside the demo, not over it. */
export function dataFolder() {
  const usual = variable('SILLAGE_DEMO') === 'false' ? '.data-company' : '.data';
  return path.resolve(root, variable('SILLAGE_DATA') ?? usual);
}

/**
 * Every file below the given files and folders, relative to the clone and sorted, so that a hash of them is stable.
 * @param {string[]} places
 * @param {(file: string) => boolean} [wanted]
 * @returns {string[]}
 */
export function filesUnder(places, wanted = () => true) {
  const found = [];
  const waiting = [...places];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const stat = fs.statSync(path.join(root, place), { throwIfNoEntry: false });
    if (stat === undefined) continue;
    if (!stat.isDirectory()) found.push(place);
    else
      for (const name of fs.readdirSync(path.join(root, place)))
        if (name !== 'node_modules') waiting.push(`${place}/${name}`);
  }
  return found.filter(wanted).sort();
}
