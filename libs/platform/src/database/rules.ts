import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { QueryRunner } from 'typeorm';

const libs = fileURLToPath(new URL('../../../', import.meta.url));

/** The functions and triggers of a feature that are in force, in one file: `<feature>.rules.sql`. */
export interface Rules {
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

/** Those that this code comes with. */
export function knownRules(): Rules[] {
  return readdirSync(libs, { withFileTypes: true }).flatMap((feature) => {
    const file = join(libs, feature.name, 'src', `${feature.name}.rules.sql`);
    const sql = feature.isDirectory() ? textOf(file) : null;
    if (sql === null) return [];
    return [{ name: feature.name, sql, sha256: createHash('sha256').update(sql).digest('hex') }];
  });
}

/** Applies what changed since it was applied last, all of it or nothing. @returns the names of the features */
export async function applyRules(runner: QueryRunner): Promise<string[]> {
  const applied = (await runner.query(`SELECT name, sha256 FROM applied_rules`)) as { name: string; sha256: string }[];
  const known = new Map(applied.map(({ name, sha256 }) => [name, sha256]));
  const changed = knownRules().filter(({ name, sha256 }) => known.get(name) !== sha256);
  await runner.startTransaction();
  try {
    // A function may name what another feature's file is about to make.
    await runner.query(`SET LOCAL check_function_bodies = off; SET LOCAL client_min_messages = warning`);
    for (const { name, sql, sha256 } of changed) {
      await runner.query(sql);
      await runner.query(
        `INSERT INTO applied_rules (name, sha256, applied_at) VALUES ($1, $2, clock_timestamp())
         ON CONFLICT (name) DO UPDATE SET sha256 = excluded.sha256, applied_at = excluded.applied_at`,
        [name, sha256],
      );
    }
    await runner.commitTransaction();
  } catch (error) {
    await runner.rollbackTransaction();
    throw error;
  }
  return changed.map(({ name }) => name);
}

/** Takes every rule back, and the triggers that call it. */
export async function dropRules(runner: QueryRunner): Promise<void> {
  const names = knownRules().flatMap(({ sql }) =>
    [...sql.matchAll(/^CREATE OR REPLACE FUNCTION (\w+)/gm)].flatMap(([, name]) => name ?? []),
  );
  await runner.query(names.map((name) => `DROP FUNCTION IF EXISTS ${name} CASCADE;`).join('\n'));
  await runner.query('DELETE FROM applied_rules');
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
