import { accountsAfterRestore } from '@sillage/accounts';
import { ledgerIn, readLedger } from '@sillage/people';
import { BackupRefusedError, beginRestoration, platformAfterRestore } from '@sillage/platform';
import type { CheckedBackup, Query, Restoring } from '@sillage/platform';
import { webinarsAfterRestore } from '@sillage/webinars';

/** What lets somebody in, by table, and what a restore does to it. */
export const endedByARestore = { ...platformAfterRestore, ...accountsAfterRestore, ...webinarsAfterRestore };

/** What is in a database before a restore: nothing that would be missed, so many people, or something of others. */
export type FoundThere = { kind: 'EMPTY' } | { kind: 'COMPANY'; people: number };

/** @throws BackupRefusedError for tables that are not Sillage's: they are never replaced */
export async function whatIsThere(query: Query): Promise<FoundThere> {
  const [found] = await query<{ tables: number; isOurs: boolean }>(
    `SELECT count(*)::int AS tables, coalesce(bool_or(relname = 'migration'), false) AS "isOurs" FROM pg_class c
     WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
       AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')`,
  );
  if (found === undefined || found.tables === 0) return { kind: 'EMPTY' };
  if (!found.isOurs)
    throw new BackupRefusedError(
      'The database holds tables that are not Sillage’s. Restore into an empty database. Nothing was changed.',
    );
  const [there] = await query<{ is: boolean }>(`SELECT to_regclass('public.person') IS NOT NULL AS is`);
  if (there?.is !== true) return { kind: 'EMPTY' };
  const [row] = await query<{ people: number }>('SELECT count(*)::int AS people FROM person');
  return row === undefined || row.people === 0 ? { kind: 'EMPTY' } : { kind: 'COMPANY', people: row.people };
}

/**
 * A company that comes back is not yet as it was left: nobody is signed in, nothing is sent, and whoever was erased since
 * is to be erased again.
 */
export function restoring(
  { manifest }: CheckedBackup,
  { dataFolder, mayReplace }: { dataFolder: string; mayReplace(found: FoundThere): Promise<void> },
): Restoring {
  return {
    mayReplace: async (query) => mayReplace(await whatIsThere(query)),
    async finish(query) {
      for (const sql of Object.values(endedByARestore)) await query(sql);
      const erased = await query<{ id: string }>(
        'SELECT id FROM person WHERE id = ANY($1::uuid[]) AND erased_at IS NULL ORDER BY id',
        [await readLedger(ledgerIn(dataFolder))],
      );
      await beginRestoration(query, {
        takenAt: new Date(manifest.takenAt),
        erasuresLeft: erased.map(({ id }) => id),
      });
    },
  };
}
