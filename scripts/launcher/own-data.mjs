import path from 'node:path';
import { makeFolder } from '../failure.mjs';
import { takeLock } from '../lock.mjs';
import { endProcesses } from '../processes.mjs';
import { dataFolder } from '../project.mjs';
import { assertPortIsFree, readPort } from './environment.mjs';

/** @typedef {Awaited<ReturnType<typeof takeLock>>} Lock */

/**
 * Does some work as the only launcher on the data folder, on a port that is free.
 * @param {string} purpose
 * @param {(data: string, lock: Lock) => Promise<void>} work
 */
export async function ownData(purpose, work) {
  const port = readPort();
  const data = dataFolder();
  makeFolder(data);
  const lock = await takeLock(path.join(data, 'sillage.lock'), {
    purpose,
    busy: ({ pid }) =>
      `Sillage already runs on ${data} (process ${pid}).\n` +
      `Stop it first, or start a second copy beside it: PORT=${port + 1} SILLAGE_DATA=.data-2 npm start`,
    // The programs of a launcher that was killed end by themselves once they have done what was under way.
    onStale: ({ children }) => endProcesses(children, { grace: 16_000, polite: null }),
  });
  try {
    await assertPortIsFree(port);
    await work(data, lock);
  } finally {
    lock.release();
  }
}
