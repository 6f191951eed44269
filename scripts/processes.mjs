import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';

/**
 * A process that is told apart from a later one that got the same number.
 * @typedef {{ pid: number, started: string }} ProcessId
 */

/**
 * When a process started, as its system tells it; null when it is gone (or only waits to be reaped).
 * @param {number} pid
 * @returns {string | null}
 */
export function startOf(pid) {
  if (process.platform === 'linux') {
    try {
      // The second field is the name in brackets and may hold spaces; the state follows it, the start is field 22.
      const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
      if (fields[0] === 'Z' || fields[0] === 'X') return null;
      return `${fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${fields[19]}`;
    } catch {
      return null;
    }
  }
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}

/**
 * @param {number} pid
 * @returns {ProcessId}
 */
export function identify(pid) {
  return { pid, started: startOf(pid) ?? 'gone' };
}

/** @param {ProcessId} id */
export function isAlive(id) {
  return startOf(id.pid) === id.started;
}

/**
 * Sends a signal; a process that is gone already is no error.
 * @param {number} pid
 * @param {NodeJS.Signals} name
 */
export function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/** @param {number} milliseconds */
export function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/**
 * Waits until `condition` holds; false when it still does not after `milliseconds`.
 * @param {() => boolean | Promise<boolean>} condition
 * @param {number} milliseconds
 */
export async function waitUntil(condition, milliseconds) {
  const end = Date.now() + milliseconds;
  while (!(await condition())) {
    if (Date.now() > end) return false;
    await pause(25);
  }
  return true;
}

/**
 * Asks processes to stop, waits, and ends those that did not.
 * @param {ProcessId[]} ids
 * @param {{ grace: number, polite?: NodeJS.Signals | null }} options `grace` in milliseconds
 */
export async function endProcesses(ids, { grace, polite = 'SIGTERM' }) {
  const alive = () => ids.filter(isAlive);
  if (polite !== null) for (const { pid } of alive()) signal(pid, polite);
  if (await waitUntil(() => alive().length === 0, grace)) return;
  for (const { pid } of alive()) signal(pid, 'SIGKILL');
  await waitUntil(() => alive().length === 0, 5_000);
}

/**
 * Runs a program to its end.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, capture?: boolean, abort?: AbortSignal }} [options]
 *   `capture` keeps standard output and returns it; standard error is always shown
 * @returns {Promise<{ code: number, output: string }>} the code is 128 + n after signal n
 */
export function runProgram(program, args, { cwd, env = process.env, capture = false, abort } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', capture ? 'pipe' : 'inherit', 'inherit'] });
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (chunk) => (output += chunk));
    const stop = () => child.kill('SIGTERM');
    if (abort?.aborted) stop();
    abort?.addEventListener('abort', stop);
    child.once('error', reject);
    child.once('close', (code, name) => {
      abort?.removeEventListener('abort', stop);
      resolve({ code: code ?? (name === 'SIGINT' ? 130 : 143), output });
    });
  });
}
