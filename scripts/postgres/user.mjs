import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/**
 * The user that the server runs as when we are root, because PostgreSQL refuses to be root.
 * @typedef {{ uid: number, gid: number }} ServerUser
 */

/**
 * Root hands the cluster to its present owner, or to `nobody` when it is new; anyone else runs it as themselves (null).
 * @param {string} cluster
 * @returns {ServerUser | null}
 */
export function serverUser(cluster) {
  if (process.getuid?.() !== 0) return null;
  const stat = fs.statSync(cluster, { throwIfNoEntry: false });
  if (stat !== undefined && stat.uid !== 0) return { uid: stat.uid, gid: stat.gid };
  /** @param {string} option */
  const nobody = (option) => Number(execFileSync('id', [option, 'nobody'], { encoding: 'utf8' }));
  return { uid: nobody('-u'), gid: nobody('-g') };
}

/**
 * Whether the user may walk down to this folder (a clone in /root or in a private home is often closed to others).
 * @param {string} folder
 * @param {ServerUser | null} user null is ourselves, who made the folder
 */
export function canEnter(folder, user) {
  if (user === null) return true;
  for (let place = fs.realpathSync(folder); ; place = path.dirname(place)) {
    const { mode, uid, gid } = fs.statSync(place);
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (place === path.dirname(place)) return true;
  }
}
