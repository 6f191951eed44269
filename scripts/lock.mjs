import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { explainFileError, Failure, makeFolder } from './failure.mjs';
import { identify, isAlive, pause } from './processes.mjs';
import { root } from './project.mjs';

/**
 * What a lock file says: who holds it, what for, and the processes that it looks after.
 * @typedef {import('./processes.mjs').ProcessId & { purpose: string, children: import('./processes.mjs').ProcessId[] }} Holder
 */

/**
 * Takes a lock file. A lock whose holder is gone is taken over: `onStale` then hears who held it.
 * @param {string} file
 * @param {{ purpose: string, wait?: number, busy?: (holder: Holder) => string, onStale?: (holder: Holder) => Promise<void> }} options
 *   `wait` in milliseconds; `busy` is the message when it is not to be had
 */
export async function takeLock(file, { purpose, wait = 0, busy = defaultMessage, onStale }) {
  const end = Date.now() + wait;
  makeFolder(path.dirname(file));
  while (!create(file, { ...identify(process.pid), purpose, children: [] })) {
    const holder = await read(file);
    if (holder === null) continue;
    if (!isAlive(holder)) {
      if (removeStale(file, holder)) await onStale?.(holder);
    } else if (Date.now() >= end) {
      throw new Failure(busy(holder));
    } else {
      await pause(50);
    }
  }
  return {
    /**
     * Notes the processes that this one looks after, for whoever finds the lock after a crash.
     * @param {number[]} pids
     */
    note(pids) {
      const content = JSON.stringify({ ...identify(process.pid), purpose, children: pids.map(identify) });
      const draft = `${file}.${process.pid}`;
      try {
        fs.writeFileSync(draft, content);
        fs.renameSync(draft, file);
      } catch {
        // A full disk must not end what runs: after a crash the next start then finds the older note.
        fs.rmSync(draft, { force: true });
      }
    },
    release() {
      fs.rmSync(file, { force: true });
    },
  };
}

/**
 * @param {string} file
 * @param {Holder} holder
 */
function create(file, holder) {
  try {
    fs.writeFileSync(file, JSON.stringify(holder), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    // On a full disk the empty file comes into being before its content is refused.
    if (fs.statSync(file, { throwIfNoEntry: false })?.size === 0) fs.rmSync(file, { force: true });
    throw explainFileError(error, path.dirname(file));
  }
}

/**
 * Who holds the lock; null when it has just been released.
 * @param {string} file
 * @returns {Promise<Holder | null>}
 */
async function read(file) {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return JSON.parse(fs.readFileSync(file, 'utf8'));
    } catch (error) {
      if (!(error instanceof SyntaxError)) return null;
      // Half written: its owner is at work on it, or died while it was.
      if (attempt === 20) return { pid: 0, started: 'gone', purpose: '', children: [] };
      await pause(25);
    }
  }
}

/**
 * Removes a lock that nobody holds; false when another process was quicker.
 * @param {string} file
 * @param {Holder} holder
 */
function removeStale(file, holder) {
  const aside = `${file}.stale-${process.pid}`;
  try {
    fs.renameSync(file, aside);
    const taken = fs.readFileSync(aside, 'utf8');
    const isTheStaleOne = holder.pid === 0 || JSON.parse(taken).started === holder.started;
    // Between our look and our move somebody may have made it anew: put that one back.
    if (!isTheStaleOne) fs.linkSync(aside, file);
    fs.rmSync(aside);
    return isTheStaleOne;
  } catch {
    fs.rmSync(aside, { force: true });
    return false;
  }
}

/** @param {Holder} holder */
function defaultMessage(holder) {
  return `Another Sillage command (${holder.purpose}, process ${holder.pid}) is still at work. Wait for it to end, or stop it, and try again.`;
}

/**
 * Installing and building change the clone itself: one process at a time, whoever's data it serves.
 * @param {string} purpose
 */
export function takeProjectLock(purpose) {
  const name = createHash('sha256').update(`${root} ${process.getuid?.()}`).digest('hex').slice(0, 16);
  return takeLock(path.join(os.tmpdir(), `sillage-build-${name}.lock`), { purpose, wait: 600_000 });
}
