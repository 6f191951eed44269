import { Leaving } from '@sillage/people';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '@sillage/platform';
import { FileRefusedError } from '../file-refused.error.js';
import type { PeopleImport } from '../people-import.entity.js';
import type { ImportCounts } from '../people-import.records.js';
import { ClaimMerge } from './people-merge.claims.js';
import { MergeGuards } from './people-merge.guards.js';
import { IdentityMerge } from './people-merge.identities.js';
import { asUsual, byIndex, byScan } from './people-merge.planning.js';
import { countOf, createProblems, warn } from './people-merge.problems.js';
import * as sql from './people-merge.sql.js';
import { UnitMerge } from './people-merge.units.js';
import { MergeWarnings } from './people-merge.warnings.js';

/** From so many new people on, and ten times as many as are there, indexes are built afterwards rather than row by row. */
const bulkFrom = 5000;
/** Below this share of the rows, changes are looked up one by one. */
const fewChanges = 0.1;

/** Merges the staged rows into the directory, in the transaction that it is given: all of them, or nothing. */
@Injectable()
export class PeopleMerge {
  constructor(
    private readonly identities: IdentityMerge,
    private readonly units: UnitMerge,
    private readonly claims: ClaimMerge,
    private readonly guards: MergeGuards,
    private readonly notes: MergeWarnings,
    private readonly leaving: Leaving,
  ) {}

  /**
   * What it finds on the way is in `people_problem`, also when it refuses the file.
   * @throws FileRefusedError when the file cannot be believed, or the staged rows are not all there
   */
  async merge(tx: Transaction, from: PeopleImport): Promise<ImportCounts> {
    await tx.query(`SET LOCAL work_mem = '64MB'; SET LOCAL jit = off; ${byScan}; ${createProblems}`);
    await this.expectRows(tx, from.receivedRows);
    const columns = new Set(from.columns);
    const knownOtherwise = await this.identities.settle(tx, columns);
    await this.units.merge(tx, columns.has('org_unit_code'));
    await tx.query(sql.findChanges(columns, knownOtherwise));
    await this.findLeaving(tx, from);

    // The few changes of a day find their people by the indexes; a first import reads everything anyway.
    const isFew = (await countOf(tx, 'people_change')) < from.receivedRows * fewChanges;
    const asFits = isFew ? byIndex : byScan;
    if (isFew) await tx.query('CREATE INDEX ON people_change (id); ANALYZE people_change');
    await tx.query(asFits);
    await this.claims.settle(tx);
    await tx.query(byScan);
    const { lookAlikes } = await this.notes.before(tx);
    await this.guards.assert(tx, { forced: from.forced, lookAlikes });
    await tx.query(asFits);
    const { created, updated, updatedLeavers } = await this.write(tx);
    await tx.query(byScan);
    const deactivated = await this.deactivate(tx, from);
    await this.notes.afterwards(tx, columns.has('manager_external_id'));

    const rejected = await countOf(tx, `people_import_row WHERE rejected`);
    await tx.query(asUsual);
    const unchanged = from.receivedRows - rejected - created - updated;
    return { created, updated, updatedLeavers, unchanged, deactivated, rejected };
  }

  private async expectRows(tx: Transaction, expected: number): Promise<void> {
    if ((await countOf(tx, 'people_import_row')) !== expected) throw new FileRefusedError('INTERRUPTED');
  }

  private async findLeaving(tx: Transaction, { fullCompany, requestedBy }: PeopleImport): Promise<void> {
    await tx.query(sql.findLeaving, [fullCompany]);
    if (!fullCompany) return;
    // Whoever sent the file is evidently there, and would be locked out of its result.
    const kept = await tx.query(`DELETE FROM people_leaving WHERE id = $1 RETURNING id`, [requestedBy]);
    if (kept.length > 0) await warn(tx, { column: null, reason: 'REQUESTER_KEPT', details: {} });
  }

  private async write(tx: Transaction): Promise<Pick<ImportCounts, 'created' | 'updated' | 'updatedLeavers'>> {
    const [changes] = await tx.query<{ created: number; others: number; leavers: number; renumbered: number }>(
      `SELECT count(*) FILTER (WHERE is_new)::int AS created, count(*) FILTER (WHERE NOT is_new)::int AS others,
         count(*) FILTER (WHERE was_active AND NOT active)::int AS leavers,
         count(*) FILTER (WHERE NOT is_new AND old_number IS DISTINCT FROM external_id)::int AS renumbered
       FROM people_change`,
    );
    const { created, others, leavers, renumbered } = changes ?? { created: 0, others: 0, leavers: 0, renumbered: 0 };
    await this.claims.release(tx);
    if (renumbered > 0) {
      await tx.query(sql.releaseNumbers);
      await tx.query(sql.giveNumbers, [tx.now]);
    }
    const inBulk = created >= bulkFrom && created >= 10 * (await countOf(tx, 'person'));
    if (inBulk) await tx.query(`SELECT people_before_bulk()`);
    if (created > 0) await tx.query(sql.createPeople, [tx.now]);
    const [updated] = others > 0 ? await tx.query<{ count: number }>(sql.updatePeople, [tx.now]) : [];
    if (inBulk) await tx.query(`SELECT people_after_bulk()`);
    return { created, updated: updated?.count ?? 0, updatedLeavers: leavers };
  }

  private async deactivate(tx: Transaction, { id: importId, requestedBy }: PeopleImport): Promise<number> {
    const gone = await tx.query<{ id: string }>(sql.deactivateLeaving, [tx.now]);
    const actor = requestedBy === null ? null : { personId: requestedBy };
    const ids = gone.map(({ id }) => id);
    await this.leaving.end(tx, ids, { importId, actor });
    return gone.length;
  }
}
