import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const libs = fileURLToPath(new URL('../../../', import.meta.url));

/** The timestamps of every migration that this code comes with, from the names of the features' files. */
export function knownMigrations(): string[] {
  return readdirSync(libs).flatMap((feature) =>
    filesIn(`${libs}/${feature}/src/migrations`).flatMap((file) => /^(\d{13})-[\w-]+\.[jt]s$/.exec(file)?.[1] ?? []),
  );
}

/** Those of them that a database has not seen. `done` are the timestamps in its table `migration`. */
export function missingMigrations(done: readonly string[]): string[] {
  return knownMigrations().filter((timestamp) => !done.includes(timestamp));
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
