import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Failure } from '../failure.mjs';
import { canEnter } from './user.mjs';

/**
 * Makes the folder of the server's socket. Whoever can enter it is trusted by the server, so it is closed to everyone
 * but its user.
 * @param {string} data
 * @param {string} cluster
 * @param {import('./user.mjs').ServerUser | null} user
 */
export function socketFolder(data, cluster, user) {
  const beside = path.join(data, `${path.basename(cluster)}-socket`);
  // A socket's whole path may have 103 bytes at most on macOS, 107 on Linux; the socket's own name takes 14.
  const folder =
    Buffer.byteLength(beside) <= 85 && canEnter(data, user) ? beside : path.join(temporary(user), nameFor(cluster));
  const owner = user?.uid ?? process.getuid?.();
  const present = fs.lstatSync(folder, { throwIfNoEntry: false });
  if (present !== undefined && (!present.isDirectory() || present.uid !== owner)) {
    // In a temporary folder somebody else may have been there first; root may take the place back.
    if (user === null) {
      throw new Failure(
        `${folder} is needed for the database's socket but belongs to somebody else. Remove it and start again.`,
      );
    }
    fs.rmSync(folder, { recursive: true });
  }
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (user !== null) fs.chownSync(folder, user.uid, user.gid);
  fs.chmodSync(folder, 0o700);
  return folder;
}

/**
 * @param {string} folder
 * @param {string} database
 * @param {string} [role] by default the one that made the cluster, which may do anything in it
 */
export function databaseUrl(folder, database, role = 'sillage') {
  // The `host` parameter wins in libpq and in node-postgres; `localhost` is there for those that insist on a URL's host.
  return `postgresql://${role}@localhost/${database}?host=${encodeURIComponent(folder).replaceAll('%2F', '/')}`;
}

/** @param {import('./user.mjs').ServerUser | null} user */
function temporary(user) {
  const folder = os.tmpdir();
  return folder.length <= 50 && fs.existsSync(folder) && canEnter(folder, user) ? folder : '/tmp';
}

/** @param {string} cluster */
function nameFor(cluster) {
  return `sillage-${createHash('sha256').update(cluster).digest('hex').slice(0, 16)}`;
}
