import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { knownRules } from './rules.js';

const libs = fileURLToPath(new URL('../../../', import.meta.url));

type Read = <R extends object>(sql: string) => Promise<R[]>;

/** The timestamps of every migration that this code comes with, from the names of the features' files. */
export function knownMigrations(): string[] {
  return readdirSync(libs).flatMap((feature) =>
    filesIn(`${libs}/${feature}/src/migrations`).flatMap((file) => /^(\d{13})-[\w-]+\.[jt]s$/.exec(file)?.[1] ?? []),
  );
}

/** What this code needs of a database that has been migrated before, and that it has not seen yet; empty when it is up to date. */
export async function pendingChanges(read: Read): Promise<string[]> {
  const migrations = await read<{ timestamp: string }>('SELECT timestamp::text FROM migration');
  const done = new Set(migrations.map(({ timestamp }) => timestamp));
  const missing = knownMigrations().filter((timestamp) => !done.has(timestamp));
  // The table of the rules is itself made by a migration.
  if (missing.length > 0) return missing;
  const rules = await read<{ name: string; sha256: string }>('SELECT name, sha256 FROM applied_rules');
  const applied = new Map(rules.map(({ name, sha256 }) => [name, sha256]));
  return knownRules().flatMap(({ name, sha256 }) => (applied.get(name) === sha256 ? [] : [name]));
}

/** What a newer version did to the database: the timestamps of migrations that this code does not know. */
export async function unknownMigrations(read: Read): Promise<string[]> {
  const known = new Set(knownMigrations());
  const migrations = await read<{ timestamp: string }>('SELECT timestamp::text FROM migration');
  return migrations.map(({ timestamp }) => timestamp).filter((timestamp) => !known.has(timestamp));
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
