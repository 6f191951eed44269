import { Injectable } from '@nestjs/common';
import { Database, DomainError, newId, type Transaction } from '@sillage/platform';
import type { FileRefusedError } from './file-refused.error.js';
import { staging } from './people-staging.js';
import { importTexts } from './people-import.texts.js';
import { problemsKept, type ImportProblem } from './people-import.problem.js';
import { PeopleImport, PeopleImportState } from './people-import.entity.js';

export interface ImportOptions {
  /** See the effect, change nothing. */
  dryRun: boolean;
  /** The file is the whole company: whoever is not in it has left. */
  full: boolean;
  /** With `full`: deactivate however many. */
  force: boolean;
}

export type ImportCounts = {
  created: number;
  updated: number;
  unchanged: number;
  deactivated: number;
  rejected: number;
};

/** A receiver says so every five seconds; after so long a silence, its process is gone. */
const silentSecondsAtMost = 20;

/** The life of an import in the database: one at a time, and no silence taken for work. */
@Injectable()
export class ImportRecords {
  constructor(private readonly database: Database) {}

  /** @throws DomainError CONFLICT while another import is under way */
  async open(tx: Transaction, requestedBy: string | null, options: ImportOptions): Promise<PeopleImport> {
    await this.failSilent(tx);
    const [other] = await tx.query(`SELECT id FROM people_import WHERE ended_at IS NULL`);
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
        startedAt: tx.now,
        aliveAt: tx.now,
        endedAt: null,
      }),
    );
  }

  /** Ends what was being received by a process that is no longer there. */
  async failSilent(tx: Transaction): Promise<void> {
    const silent = await tx.query<{ id: string }>(
      `SELECT id FROM people_import WHERE state = 'RECEIVING' AND alive_at < $1 FOR UPDATE SKIP LOCKED`,
      [new Date(tx.now.getTime() - silentSecondsAtMost * 1000)],
    );
    for (const { id } of silent) {
      await this.fail(tx, id, { severity: 'ERROR', line: null, column: null, reason: 'INTERRUPTED', details: {} });
    }
  }

  async fail(tx: Transaction, importId: string, problem: ImportProblem): Promise<void> {
    const failed = await tx.query(
      `UPDATE people_import SET state = 'FAILED', ended_at = $2 WHERE id = $1 AND ended_at IS NULL RETURNING id`,
      [importId, tx.now],
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

  async succeed(
    tx: Transaction,
    importId: string,
    { counts, problems }: { counts: ImportCounts; problems: readonly ImportProblem[] },
  ): Promise<void> {
    await tx.query(
      `UPDATE people_import SET state = 'SUCCEEDED', ended_at = $2, created = $3, updated = $4, unchanged = $5,
         deactivated = $6, rejected = $7 WHERE id = $1`,
      [importId, tx.now, counts.created, counts.updated, counts.unchanged, counts.deactivated, counts.rejected],
    );
    await this.addProblems(tx, importId, problems);
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

  async find(importId: string): Promise<PeopleImport | null> {
    const [row] = await this.database.query<PeopleImport>(
      `SELECT id, state, dry_run AS "dryRun", received_rows AS "receivedRows", created, updated, unchanged, deactivated,
         rejected, started_at AS "startedAt", ended_at AS "endedAt" FROM people_import WHERE id = $1`,
      [importId],
    );
    return row ?? null;
  }

  /** The first of them by line, as many as are kept. */
  async problems(importId: string, severity: ImportProblem['severity']): Promise<ImportProblem[]> {
    return this.database.query<ImportProblem>(
      `SELECT severity, line, column_name AS "column", reason, details FROM people_import_problem
       WHERE import_id = $1 AND severity = $2 ORDER BY line NULLS FIRST, id LIMIT $3`,
      [importId, severity, problemsKept],
    );
  }
}
