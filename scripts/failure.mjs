import fs from 'node:fs';
import path from 'node:path';

/** What a program exits with when only its operator can mend it (`EX_CONFIG` of sysexits.h), having said how. */
export const exitMisconfigured = 78;

/**
 * Something went wrong that the person at the terminal can put right: the message says how, and no stack is shown. It
 * is empty when a program that we ran has said so already.
 */
export class Failure extends Error {
  /**
   * @param {string} message
   * @param {number} [exitCode]
   */
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/**
 * Says what a refusal of the file system means for `folder`; anything else comes back as it is.
 * @param {unknown} error
 * @param {string} folder
 * @returns {unknown}
 */
export function explainFileError(error, folder) {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new Failure(
        `There is no space left for Sillage's data in ${folder}.\n` +
          `Nothing that was saved is lost. Free at least 300 MB there, or set SILLAGE_DATA to a folder on another disk, and start again.`,
      );
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return new Failure(
        `Sillage cannot write to its data folder ${folder} (${code === 'EROFS' ? 'it is on a read-only disk' : 'permission denied'}).\n` +
          `Let this user write there, or set SILLAGE_DATA to a folder that it may write to, and start again.`,
      );
    case 'ENOENT':
      return new Failure(
        `The data folder ${folder} cannot be created. Set SILLAGE_DATA to a folder that this user may create, and start again.`,
      );
    case 'ENOTDIR':
    case 'EEXIST':
      return new Failure(
        `${folder} cannot be Sillage's data folder: there is a file in its way. Set SILLAGE_DATA to a folder.`,
      );
    default:
      return error;
  }
}

/**
 * Makes a folder of the data, and those above it, unless they are there.
 * @param {string} folder
 * @throws {Failure}
 */
export function makeFolder(folder) {
  if (fs.existsSync(folder) && fs.statSync(folder).isDirectory()) return;
  // Node's own `recursive` loops for ever where the system answers ENOENT, as /proc does, and turns EROFS into ENOENT.
  if (!fs.existsSync(path.dirname(folder))) makeFolder(path.dirname(folder));
  try {
    fs.mkdirSync(folder);
  } catch (error) {
    if (!fs.existsSync(folder) || !fs.statSync(folder).isDirectory()) throw explainFileError(error, folder);
  }
}

/**
 * Runs a command's main function: a `Failure` ends it with its message alone, anything else with its stack.
 * @param {() => Promise<unknown>} main
 */
export async function run(main) {
  // A reader that goes away (`npm start | head`) must not end the processes that we look after.
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  try {
    await main();
  } catch (error) {
    if (!(error instanceof Failure)) console.error(error);
    else if (error.message !== '') console.error(`\n${error.message}\n`);
    process.exitCode = error instanceof Failure ? error.exitCode : 1;
  }
}
