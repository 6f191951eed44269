import { Leaving } from '@sillage/people';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '@sillage/platform';
import { FileRefusedError } from './file-refused.error.js';
import type { HrColumn } from './hr-columns.js';
import type { PeopleImport } from './people-import.entity.js';
import { problemsShown, type ImportProblem } from './people-import.problem.js';
import type { ImportCounts } from './people-import.records.js';
import * as sql from './people-merge.sql.js';
import { UnitMerge } from './people-merge.units.js';

/** More than this share of the active people does not leave in a day: the file is probably not the whole company. */
const leavingShareAtMost = 0.1;
/** From so many new people on, and ten times as many as are there, indexes are built afterwards rather than row by row. */
const bulkFrom = 5000;
/** Below this share of the rows, changes are looked up one by one. */
const fewChanges = 0.1;
const byIndex = `SET LOCAL enable_nestloop = on; SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off;
  SET LOCAL enable_seqscan = off`;

type Clash = { line: number; value: string; first: number | null; owner: string | null };

/** Merges the staged rows into the directory, in the transaction that it is given: all of them, or nothing. */
@Injectable()
export class PeopleMerge {
  constructor(
    private readonly units: UnitMerge,
    private readonly leaving: Leaving,
  ) {}

  /** @throws FileRefusedError when more would leave than can be believed, or the staged rows are not all there */
  async merge(tx: Transaction, from: PeopleImport): Promise<{ counts: ImportCounts; problems: ImportProblem[] }> {
    // The planner may take a table that was just filled for an empty one, and loop over it for minutes.
    await tx.query(`SET LOCAL work_mem = '64MB'; SET LOCAL jit = off; SET LOCAL enable_nestloop = off`);
    await this.expectRows(tx, from.receivedRows);
    const columns = new Set(from.columns);
    const problems = await this.rejectRepeatedIds(tx);
    problems.push(...(await this.units.merge(tx, columns.has('org_unit_code'))));
    await tx.query(sql.findChanges(columns));
    problems.push(...(await this.findLeaving(tx, from)));

    // The few changes of a day find their people by the indexes; a first import reads everything anyway.
    if ((await countOf(tx, 'people_change')) < from.receivedRows * fewChanges) await tx.query(byIndex);
    problems.push(...(await this.settleEmails(tx)));
    const { created, updated } = await this.write(tx);
    problems.push(...(await this.lostManagers(tx)));
    const deactivated = await this.deactivate(tx, from);

    const rejected = await countOf(tx, `people_import_row WHERE rejected`);
    const unchanged = from.receivedRows - rejected - created - updated;
    return { counts: { created, updated, unchanged, deactivated, rejected }, problems };
  }

  private async expectRows(tx: Transaction, expected: number): Promise<void> {
    if ((await countOf(tx, 'people_import_row')) !== expected) throw new FileRefusedError('INTERRUPTED');
  }

  private async rejectRepeatedIds(tx: Transaction): Promise<ImportProblem[]> {
    const repeated = await tx.query<{ line: number; value: string; first: number }>(sql.rejectRepeatedIds);
    return repeated
      .slice(0, problemsShown)
      .map(({ line, value, first }) => error(line, 'external_id', 'ID_TWICE', { value, line: first }));
  }

  private async findLeaving(
    tx: Transaction,
    { fullCompany, forced, requestedBy }: PeopleImport,
  ): Promise<ImportProblem[]> {
    await tx.query(sql.findLeaving, [fullCompany]);
    if (!fullCompany) return [];
    // Whoever sent the file is evidently there, and would be locked out of its result.
    const kept = await tx.query(`DELETE FROM people_leaving WHERE id = $1 RETURNING id`, [requestedBy]);
    const leaving = await countOf(tx, 'people_leaving');
    const active = await countOf(tx, 'person WHERE active');
    if (leaving > active * leavingShareAtMost && !forced) {
      throw new FileRefusedError('TOO_MANY_LEAVE', { leaving, active });
    }
    return kept.map(() => warning(null, null, 'REQUESTER_KEPT', {}));
  }

  private async settleEmails(tx: Transaction): Promise<ImportProblem[]> {
    const problems: ImportProblem[] = [];
    for (;;) {
      const clashes = await tx.query<Clash>(sql.rejectTakenEmails);
      if (clashes.length === 0) break;
      for (const { line, value, first, owner } of clashes.slice(0, problemsShown)) {
        problems.push(
          owner === null
            ? error(line, 'email', 'EMAIL_TWICE', { value, line: first ?? line })
            : error(line, 'email', 'EMAIL_TAKEN', { value, owner }),
        );
      }
    }
    await tx.query(sql.releaseEmails);
    return problems;
  }

  private async write(tx: Transaction): Promise<{ created: number; updated: number }> {
    const [changes] = await tx.query<{ created: number; others: number }>(
      `SELECT count(*) FILTER (WHERE is_new)::int AS created, count(*) FILTER (WHERE NOT is_new)::int AS others
       FROM people_change`,
    );
    const { created, others } = changes ?? { created: 0, others: 0 };
    const inBulk = created >= bulkFrom && created >= 10 * (await countOf(tx, 'person'));
    if (inBulk) await tx.query(`SELECT people_before_bulk()`);
    if (created > 0) await tx.query(sql.createPeople, [tx.now]);
    const [updated] = others > 0 ? await tx.query<{ count: number }>(sql.updatePeople, [tx.now]) : [];
    if (inBulk) await tx.query(`SELECT people_after_bulk()`);
    return { created, updated: updated?.count ?? 0 };
  }

  private async lostManagers(tx: Transaction): Promise<ImportProblem[]> {
    const lost = await tx.query<{ line: number; value: string; isOneself: boolean }>(sql.findLostManagers, [
      problemsShown,
    ]);
    return lost.map(({ line, value, isOneself }) =>
      isOneself
        ? warning(line, 'manager_external_id', 'OWN_MANAGER', {})
        : warning(line, 'manager_external_id', 'UNKNOWN_MANAGER', { value }),
    );
  }

  private async deactivate(tx: Transaction, { id: importId, requestedBy }: PeopleImport): Promise<number> {
    const gone = await tx.query<{ id: string }>(sql.deactivateLeaving, [tx.now]);
    const actor = requestedBy === null ? null : { personId: requestedBy };
    const ids = gone.map(({ id }) => id);
    await this.leaving.end(tx, ids, { importId, actor });
    return gone.length;
  }
}

async function countOf(tx: Transaction, rows: string): Promise<number> {
  const [row] = await tx.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${rows}`);
  return row?.count ?? 0;
}

type Details = [
  line: number | null,
  column: HrColumn | null,
  reason: ImportProblem['reason'],
  details: ImportProblem['details'],
];

function error(...[line, column, reason, details]: Details): ImportProblem {
  return { severity: 'ERROR', line, column, reason, details };
}

function warning(...[line, column, reason, details]: Details): ImportProblem {
  return { severity: 'WARNING', line, column, reason, details };
}
