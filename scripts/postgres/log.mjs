import fs from 'node:fs';
import path from 'node:path';
import { explainFileError, Failure } from '../failure.mjs';

/**
 * Opens the server's log for adding; a long one is put aside first, and one older is kept.
 * @param {string} log
 */
export function openLog(log) {
  try {
    if ((fs.statSync(log, { throwIfNoEntry: false })?.size ?? 0) > 10_000_000) fs.renameSync(log, `${log}.old`);
    return fs.openSync(log, 'a');
  } catch (error) {
    throw explainFileError(error, path.dirname(log));
  }
}

/**
 * What PostgreSQL wrote last, as a message that says what to do.
 * @param {string} log
 * @param {number} from where in the log this run began, in bytes
 * @param {string} what
 */
export function explainLog(log, from, what) {
  const written = fs.readFileSync(log).subarray(from).toString('utf8');
  const folder = path.dirname(log);
  if (/No space left on device|Disk quota exceeded/.test(written)) return full(folder);
  if (/Read-only file system/.test(written))
    return explainFileError(Object.assign(new Error(), { code: 'EROFS' }), folder);
  if (/Permission denied|Operation not permitted|wrong ownership/.test(written)) {
    return new Failure(
      `The embedded PostgreSQL may not use its files in ${folder}: they belong to another user.\n` +
        `Start Sillage as the user who started it first, or set SILLAGE_DATA to a new folder.`,
    );
  }
  const fatal = written.split('\n').filter((line) => /FATAL|PANIC|error/i.test(line));
  // A log that stayed empty was most often one that could not grow.
  if (written === '' && isFull(folder)) return full(folder);
  return new Failure(
    `The embedded PostgreSQL ${what}. It said:\n${fatal.slice(-3).join('\n') || '(nothing)'}\nThe whole of it stands in ${log}.`,
  );
}

/** @param {string} folder */
function full(folder) {
  return explainFileError(Object.assign(new Error(), { code: 'ENOSPC' }), folder);
}

/** @param {string} folder */
function isFull(folder) {
  const { bavail, bsize } = fs.statfsSync(folder);
  return bavail * bsize < 1_000_000;
}
