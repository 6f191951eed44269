import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { Failure } from '../failure.mjs';
import { endProcesses, identify, isAlive, signal, startOf, waitUntil } from '../processes.mjs';
import { spawnOn } from './cluster.mjs';
import { explainLog, openLog } from './log.mjs';
import { socketFolder } from './socket.mjs';

/**
 * A PostgreSQL server that runs.
 * @typedef {{ id: import('../processes.mjs').ProcessId, socket: string }} Server
 */

/**
 * The server that runs on this cluster, also one that an earlier start left behind; null when there is none.
 * @param {string} cluster
 * @returns {Promise<Server | null>}
 */
export async function findServer(cluster) {
  const noted = readPidFile(cluster);
  if (noted === null) return null;
  const id = identify(noted.pid);
  // postmaster.pid survives a kill -9, and its number may belong to another program by now.
  if (!isAlive(id) || !isServerOf(noted.pid, cluster)) return null;
  const settled = await waitUntil(() => readPidFile(cluster)?.status === 'ready' || !isAlive(id), 60_000);
  if (!settled)
    throw new Failure(
      `The PostgreSQL of ${cluster} (process ${id.pid}) neither answers nor ends. Stop it and try again.`,
    );
  if (!isAlive(id)) return null;
  const server = { id, socket: noted.socket };
  if (fs.existsSync(path.join(server.socket, '.s.PGSQL.5432'))) return server;
  // Somebody swept the temporary folder: nobody can reach this server any more.
  await stopServer(server);
  return null;
}

/**
 * Starts a server on a cluster that has none, and waits until it answers.
 * @param {string} bin
 * @param {{ data: string, cluster: string, user: import('./user.mjs').ServerUser | null, log: string, durable: boolean }} options
 * @returns {Promise<Server>}
 */
export async function startServer(bin, { data, cluster, user, log, durable }) {
  await clearRemains(cluster);
  const socket = socketFolder(data, cluster, user);
  const settings = {
    listen_addresses: '',
    unix_socket_directories: socket,
    shared_buffers: '128MB',
    max_connections: durable ? '200' : '400',
    fsync: durable ? 'on' : 'off',
    synchronous_commit: durable ? 'on' : 'off',
    full_page_writes: durable ? 'on' : 'off',
    max_wal_size: '1GB',
    log_checkpoints: 'off',
    // After a crash one call for the whole disk instead of one for each file: a start in 0.2 s instead of 2 s.
    recovery_init_sync_method: process.platform === 'linux' ? 'syncfs' : 'fsync',
  };
  const output = openLog(log);
  const from = fs.fstatSync(output).size;
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawnOn(path.join(bin, 'postgres'), args, { cluster, user, log: output });
  fs.closeSync(output);
  /** @type {Error | undefined} */
  let refusal;
  child.once('error', (error) => (refusal = error));
  child.unref();
  const pid = child.pid;
  const over = () => refusal !== undefined || child.exitCode !== null || child.signalCode !== null;
  const isReady = () => {
    const noted = readPidFile(cluster);
    return noted?.pid === pid && noted?.status === 'ready';
  };
  // Recovery after a crash replays at most the WAL of `max_wal_size`; a slow disk may take a minute for it.
  const settled = await waitUntil(() => over() || isReady(), 120_000);
  if (over() || !settled || pid === undefined) {
    if (pid !== undefined && !over()) signal(pid, 'SIGQUIT');
    if (refusal !== undefined)
      throw new Failure(
        `The embedded PostgreSQL cannot be run (${refusal.message}).\nIs ${data} on a disk mounted "noexec"? Then set SILLAGE_DATA to another one.`,
      );
    throw explainLog(log, from, 'did not start');
  }
  return { id: identify(pid), socket };
}

/**
 * Ends a server: sessions are cut, what was committed is safe on disk.
 * @param {Server} server
 */
export async function stopServer({ id }) {
  if (isAlive(id)) signal(id.pid, 'SIGINT');
  if (await waitUntil(() => !isAlive(id), 30_000)) return;
  signal(id.pid, 'SIGQUIT');
  await waitUntil(() => !isAlive(id), 10_000);
}

/**
 * Its lines are told in PostgreSQL's miscadmin.h: pid, data folder, start, port, socket folder, address, memory, status.
 * @param {string} cluster
 */
function readPidFile(cluster) {
  try {
    const lines = fs.readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), socket: lines[4] ?? '', status: (lines[7] ?? '').trim() };
  } catch {
    return null;
  }
}

/**
 * After a kill -9 of the server its children may still end, and its pid file is there: a new server must not start
 * beside the former, nor be kept from starting by the latter.
 * @param {string} cluster
 */
async function clearRemains(cluster) {
  const pidFile = path.join(cluster, 'postmaster.pid');
  if (process.platform !== 'linux') {
    // Without /proc we cannot look for its children: PostgreSQL's own check of its shared memory guards them.
    const noted = readPidFile(cluster);
    if (noted !== null && startOf(noted.pid) !== null && !isServerOf(noted.pid, cluster))
      fs.rmSync(pidFile, { force: true });
    return;
  }
  const remains = processesIn(cluster).map(identify);
  await endProcesses(remains, { grace: 10_000, polite: 'SIGQUIT' });
  fs.rmSync(pidFile, { force: true });
}

/**
 * @param {number} pid
 * @param {string} cluster
 */
function isServerOf(pid, cluster) {
  if (process.platform === 'linux') return processesIn(cluster).includes(pid);
  return execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).includes('postgres');
}

/**
 * The PostgreSQL processes at work in this folder.
 * @param {string} cluster
 */
function processesIn(cluster) {
  const folder = fs.realpathSync(cluster);
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return (
          fs.readlinkSync(`/proc/${pid}/cwd`) === folder &&
          fs.readFileSync(`/proc/${pid}/comm`, 'utf8') === 'postgres\n'
        );
      } catch {
        return false;
      }
    })
    .map(Number);
}
