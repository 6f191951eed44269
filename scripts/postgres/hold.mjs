import fs from 'node:fs';
import path from 'node:path';
import { explainFileError, makeFolder } from '../failure.mjs';
import { takeLock } from '../lock.mjs';
import { endProcesses, identify, isAlive } from '../processes.mjs';
import { installBinaries } from './binaries.mjs';
import { createCluster } from './cluster.mjs';
import { databaseName, programRole } from './databases.mjs';
import { findServer, startServer, stopServer } from './server.mjs';
import { databaseUrl } from './socket.mjs';
import { serverUser } from './user.mjs';

/** @typedef {Awaited<ReturnType<typeof holdPostgres>>} Postgres */

/**
 * Holds the embedded PostgreSQL of a data folder: starts it, or joins the one that runs. The launcher, an operator's
 * command and several test runs may hold one server at once; the last to let go stops it.
 * @param {string} data the data folder
 * @param {{ durable?: boolean }} [options] not durable: for tests only, fast and lost with the machine's power
 */
export async function holdPostgres(data, { durable = true } = {}) {
  const cluster = path.join(data, 'postgres');
  const log = path.join(data, 'postgres.log');
  const holders = path.join(data, 'postgres-holders');
  const note = path.join(holders, `${process.pid}.json`);
  const takeTurn = () =>
    takeLock(path.join(data, 'postgres.lock'), { purpose: 'starting or stopping PostgreSQL', wait: 180_000 });

  const start = async () => {
    const user = serverUser(cluster);
    const bin = installBinaries(data, user);
    await createCluster(bin, { cluster, user, log, durable });
    return startServer(bin, { data, cluster, user, log, durable });
  };
  const join = async () => {
    const turn = await takeTurn();
    try {
      writeNote(note, []);
      return (await findServer(cluster)) ?? (await start());
    } catch (error) {
      fs.rmSync(note, { force: true });
      throw error;
    } finally {
      turn.release();
    }
  };

  makeFolder(data);
  let server = await join();
  return {
    /**
     * What the programs are told of one of its databases: the role that they work under owns nothing.
     * @param {string} [database]
     */
    environmentOf: (database = databaseName) => ({
      DATABASE_URL: databaseUrl(server.socket, database, programRole),
      DATABASE_OWNER_URL: databaseUrl(server.socket, database),
    }),
    adminUrl: databaseUrl(server.socket, 'postgres'),
    urlOf: (/** @type {string} */ database) => databaseUrl(server.socket, database),
    isRunning: () => isAlive(server.id),
    isOnlyHolder: async () => (await otherHolders(holders)) === 0,
    /**
     * Notes processes that whoever comes after a crash of ours should end.
     * @param {number[]} pids
     */
    noteChildren: (pids) => writeNote(note, pids),
    async restart() {
      server = await join();
    },
    async release() {
      // On a full disk no lock is to be had, and the server must stop all the same.
      const turn = await takeTurn().catch(() => null);
      fs.rmSync(note, { force: true });
      if ((await otherHolders(holders)) === 0) await stopServer(server);
      turn?.release();
    },
  };
}

/**
 * @param {string} note
 * @param {number[]} children
 */
function writeNote(note, children) {
  const folder = path.dirname(note);
  try {
    makeFolder(folder);
    fs.writeFileSync(note, JSON.stringify({ ...identify(process.pid), children: children.map(identify) }));
  } catch (error) {
    throw explainFileError(error, path.dirname(folder));
  }
}

/**
 * How many others hold the server. The notes of those that died are cleared away, and what they left running is ended.
 * @param {string} folder
 */
async function otherHolders(folder) {
  let count = 0;
  for (const name of fs.readdirSync(folder)) {
    if (name === `${process.pid}.json`) continue;
    const note = path.join(folder, name);
    try {
      const holder = JSON.parse(fs.readFileSync(note, 'utf8'));
      if (isAlive(holder)) {
        count += 1;
        continue;
      }
      await endProcesses(holder.children, { grace: 5_000 });
    } catch {
      // Half written by somebody who died over it: it speaks of nobody.
    }
    fs.rmSync(note, { force: true });
  }
  return count;
}
