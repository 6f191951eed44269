import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { Failure, run } from './failure.mjs';
import { takeProjectLock } from './lock.mjs';
import { root } from './project.mjs';
import { runProgram } from './processes.mjs';
import { listenForStop } from './stopping.mjs';

const modules = path.join(root, 'node_modules');
const nodeOfProject = path.join(modules, '.bin/node');

/**
 * Every command begins here, on whatever Node the machine has: the packages are installed when they are not those of
 * package-lock.json, and the rest runs on the Node that came with them.
 * @param {(stop: import('./stopping.mjs').Stop) => Promise<unknown>} main
 */
export async function onProjectNode(main) {
  await run(async () => {
    const stop = listenForStop();
    if (!isInstalled()) await install(stop);
    if (stop.signal.aborted) return;
    if (runsOnProjectNode()) await main(stop);
    else await handOver(stop);
  });
  process.exit();
}

/** npm keeps its own record of what it installed: it is compared with the lock file, package by package. */
function isInstalled() {
  /** @type {Record<string, { version?: string, integrity?: string, optional?: boolean }>[]} */
  const [wanted, present] = [path.join(root, 'package-lock.json'), path.join(modules, '.package-lock.json')].map(
    (file) => {
      try {
        return JSON.parse(fs.readFileSync(file, 'utf8')).packages;
      } catch {
        return {};
      }
    },
  );
  return Object.entries(wanted).every(([place, { version, integrity, optional }]) => {
    if (place === '') return true;
    // Packages for other systems are not installed here, and npm records them as optional.
    if (present[place] === undefined) return optional === true && Object.keys(present).length > 0;
    return present[place].version === version && present[place].integrity === integrity;
  });
}

/** @param {import('./stopping.mjs').Stop} stop */
async function install(stop) {
  const lock = await takeProjectLock('installing packages');
  try {
    if (isInstalled()) return;
    // npm empties node_modules before it installs, and through a link that would be somebody else's.
    if (fs.lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink()) {
      throw new Failure(
        `${modules} is a link, and what it leads to is not what package-lock.json asks for. Remove the link and try again.`,
      );
    }
    console.error('Installing the packages of package-lock.json …');
    const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
    // npm removes node_modules first, so neither it nor what it starts may run from there.
    const outside = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => !folder.startsWith(modules));
    const env = { ...process.env, PATH: outside.join(path.delimiter) };
    const npm = process.env.npm_execpath;
    const { code } = npm?.endsWith('.js')
      ? await runProgram(nodeOutside(outside), [npm, ...args], { cwd: root, env, abort: stop.signal })
      : await runProgram('npm', args, { cwd: root, env, abort: stop.signal });
    if (code !== 0 && !stop.signal.aborted) {
      throw new Failure(
        `The packages could not be installed; npm says why above.\nCheck that npm reaches its registry and that ${root} can be written to, and try again.`,
      );
    }
  } finally {
    lock.release();
  }
}

/** @param {string[]} folders */
function nodeOutside(folders) {
  if (!process.execPath.startsWith(modules)) return process.execPath;
  const found = folders.map((folder) => path.join(folder, 'node')).find((file) => fs.existsSync(file));
  if (found === undefined)
    throw new Failure('The packages must be installed anew, and no Node is on the PATH to do it with.');
  return found;
}

function runsOnProjectNode() {
  if (!fs.existsSync(nodeOfProject)) {
    if (Number(process.versions.node.split('.')[0]) >= 22) return true;
    throw new Failure(
      `Sillage needs Node 22 or newer, and this is ${process.version}. Install a newer one from nodejs.org and try again.`,
    );
  }
  return fs.realpathSync(nodeOfProject) === fs.realpathSync(process.execPath);
}

/**
 * Runs this very command on the project's Node. The channel tells it when we are gone.
 * @param {import('./stopping.mjs').Stop} stop
 */
async function handOver(stop) {
  const child = spawn(nodeOfProject, process.argv.slice(1), { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  stop.signal.addEventListener('abort', () => child.kill('SIGTERM'));
  stop.hurry.addEventListener('abort', () => child.kill('SIGTERM'));
  process.exitCode = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
