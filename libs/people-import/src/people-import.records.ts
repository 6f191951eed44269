import { Injectable } from '@nestjs/common';
import { Clock, DomainError, newId, type Transaction } from '@sillage/platform';
import { FileRefusedError } from './file-refused.error.js';
import type { HrColumn } from './reading/hr-columns.js';
import type { FileReading } from './reading/people-file.js';
import { staging } from './people-staging.js';
import { importTexts } from './people-import.texts.js';
import type { ImportProblem } from './people-import.problem.js';
import { mergeReasons } from './merging/people-merge.problems.js';
import { PeopleImport, PeopleImportState } from './people-import.entity.js';

export interface ImportOptions {
  /** See the effect, change nothing. */
  dryRun: boolean;
  /** The file is the whole company: whoever is not in it has left. */
  full: boolean;
  /** Believe the file, however many it deactivates, and however many of its new numbers look like known ones. */
  force: boolean;
}

export type ImportCounts = {
  created: number;
  updated: number;
  /** Of those updated, they whom their row says to have left: they are among the deactivated too. */
  updatedLeavers: number;
  unchanged: number;
  deactivated: number;
  rejected: number;
};

// The database holds that whatever is open has no end yet (people_import_end_is_dated).
const isOpen = 'ended_at IS NULL';

/** A receiver says so every five seconds; after so long a silence, its process is gone. */
const silentSecondsAtMost = 20;

/** The life of an import in the database: one at a time, and no silence taken for work. */
@Injectable()
export class ImportRecords {
  constructor(private readonly clock: Clock) {}

  /** @throws DomainError CONFLICT while another import is under way */
  async open(tx: Transaction, requestedBy: string | null, options: ImportOptions): Promise<PeopleImport> {
    await this.failSilent(tx);
    const [other] = await tx.query(`SELECT id FROM people_import WHERE ${isOpen}`);
    if (other) throw new DomainError('CONFLICT', { text: importTexts.UNDER_WAY });
    await staging.clear(tx);
    return tx.save(
      Object.assign(new PeopleImport(), {
        id: newId(),
        requestedBy,
        dryRun: options.dryRun,
        fullCompany: options.full,
        forced: options.force,
        state: PeopleImportState.RECEIVING,
        startedAt: this.clock.now(),
        aliveAt: this.clock.now(),
        endedAt: null,
      }),
    );
  }

  /** Ends what was being received by a process that is no longer there. */
  async failSilent(tx: Transaction): Promise<void> {
    const silent = await tx.query<{ id: string }>(
      `SELECT id FROM people_import WHERE state = $1 AND alive_at < $2 FOR UPDATE SKIP LOCKED`,
      [PeopleImportState.RECEIVING, new Date(tx.now.getTime() - silentSecondsAtMost * 1000)],
    );
    for (const { id } of silent) {
      await this.fail(tx, id, { severity: 'ERROR', line: null, column: null, reason: 'INTERRUPTED', details: {} });
    }
  }

  /**
   * Says that the file still comes in, and how much has. Locks the import: taken for lost, it may not go on filling the
   * tables of the one after it.
   * @throws FileRefusedError when the import is not being received any more
   */
  async keepReceiving(tx: Transaction, importId: string, { rows, rejected } = { rows: 0, rejected: 0 }): Promise<void> {
    const receiving = await tx.query(
      `UPDATE people_import SET alive_at = $3, received_rows = received_rows + $4, rejected = rejected + $5
       WHERE id = $1 AND state = $2 RETURNING id`,
      [importId, PeopleImportState.RECEIVING, tx.now, rows, rejected],
    );
    if (receiving.length === 0) throw new FileRefusedError('INTERRUPTED');
  }

  /** How the file was read, as far as it was. */
  async describeFile(tx: Transaction, importId: string, reading: FileReading): Promise<void> {
    await tx.query(`UPDATE people_import SET encoding = $2, separator = $3, ignored_columns = $4 WHERE id = $1`, [
      importId,
      reading.encoding,
      reading.separator,
      reading.ignoredColumns,
    ]);
  }

  /** All of the file is staged. */
  async receiveWhole(tx: Transaction, importId: string, columns: readonly HrColumn[]): Promise<void> {
    await tx.query(`UPDATE people_import SET state = $2, columns = $3 WHERE id = $1`, [
      importId,
      PeopleImportState.RECEIVED,
      columns,
    ]);
  }

  /** The ids of what is to be merged. */
  async received(tx: Transaction): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(`SELECT id FROM people_import WHERE state = $1`, [
      PeopleImportState.RECEIVED,
    ]);
    return rows.map(({ id }) => id);
  }

  /** @returns how many times it was tried to merge the import, this time included; null when there is nothing to merge */
  async countTry(tx: Transaction, importId: string): Promise<number | null> {
    const [counted] = await tx.query<{ tries: number }>(
      `UPDATE people_import SET tries = tries + 1 WHERE id = $1 AND state = $2 RETURNING tries`,
      [importId, PeopleImportState.RECEIVED],
    );
    return counted?.tries ?? null;
  }

  async fail(tx: Transaction, importId: string, problem: ImportProblem): Promise<void> {
    const failed = await tx.query(
      `UPDATE people_import SET state = $2, ended_at = $3 WHERE id = $1 AND ${isOpen} RETURNING id`,
      [importId, PeopleImportState.FAILED, this.clock.now()],
    );
    if (failed.length === 0) return;
    await this.addProblems(tx, importId, [problem]);
    await staging.clear(tx);
  }

  /** The file as a whole: nothing that was found in its rows counts any more. */
  async refuse(tx: Transaction, importId: string, { reason, details }: FileRefusedError): Promise<void> {
    const line = typeof details['line'] === 'number' ? details['line'] : null;
    await tx.query(`DELETE FROM people_import_problem WHERE import_id = $1`, [importId]);
    await tx.query(`UPDATE people_import SET rejected = 0 WHERE id = $1`, [importId]);
    await this.fail(tx, importId, { severity: 'ERROR', line, column: null, reason, details });
  }

  /** The import that is to be merged, which nobody else merges until the transaction ends. */
  async lockReceived(tx: Transaction, importId: string): Promise<PeopleImport | null> {
    // Not FOR UPDATE: what a dry run finds is written beside it, and points at this row.
    await tx.query(`SELECT FROM people_import WHERE id = $1 FOR NO KEY UPDATE`, [importId]);
    return tx.find(PeopleImport, { id: importId, state: PeopleImportState.RECEIVED });
  }

  async succeed(tx: Transaction, importId: string, counts: ImportCounts): Promise<void> {
    await tx.query(
      `UPDATE people_import SET state = $2, ended_at = $3, created = $4, updated = $5, unchanged = $6,
         deactivated = $7, rejected = $8, updated_leavers = $9 WHERE id = $1`,
      [
        importId,
        PeopleImportState.SUCCEEDED,
        // The transaction began before all the work: its own time would be that of the start.
        this.clock.now(),
        counts.created,
        counts.updated,
        counts.unchanged,
        counts.deactivated,
        counts.rejected,
        counts.updatedLeavers,
      ],
    );
  }

  /** What a try to merge found, of which nothing else will stay: pages of it, in the place of those of the try before. */
  async keepFound(tx: Transaction, importId: string, found: AsyncIterable<ImportProblem[]>): Promise<void> {
    await tx.query(`DELETE FROM people_import_problem WHERE import_id = $1 AND reason = ANY($2)`, [
      importId,
      mergeReasons,
    ]);
    for await (const problems of found) await this.addProblems(tx, importId, problems);
  }

  async addProblems(tx: Transaction, importId: string, problems: readonly ImportProblem[]): Promise<void> {
    if (problems.length === 0) return;
    await tx.query(
      `INSERT INTO people_import_problem (import_id, severity, line, column_name, reason, details)
       SELECT $1, severity, line, "column", reason, details FROM jsonb_to_recordset($2::jsonb)
         AS problem(severity text, line integer, "column" text, reason text, details jsonb)`,
      [importId, JSON.stringify(problems)],
    );
  }
}
