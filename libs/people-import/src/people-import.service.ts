import { Injectable, Logger } from '@nestjs/common';
import { DomainError, format, UnitOfWork, type Transaction } from '@sillage/platform';
import { FileRefusedError } from './file-refused.error.js';
import { importStatus, PeopleImport, PeopleImportState, type ImportStatus } from './people-import.entity.js';
import type { ImportProblem } from './people-import.problem.js';
import { ImportRecords, type ImportCounts, type ImportOptions } from './people-import.records.js';
import { importTexts } from './people-import.texts.js';
import { PeopleMerge } from './people-merge.js';
import { PeopleReception, type Progress } from './people-reception.js';
import { staging } from './people-staging.js';

/** As `GET /imports/:id` answers it. */
export interface ImportResult extends ImportCounts {
  id: string;
  status: ImportStatus;
  dryRun: boolean;
  rows: number;
  /** Rows that did not land, or why the whole file did not; the first 1,000. */
  errors: ShownProblem[];
  /** What is worth knowing of what did land; the first 1,000. */
  warnings: ShownProblem[];
  startedAt: Date;
  endedAt: Date | null;
}
export type ShownProblem = { line: number | null; column: string | null; reason: string };

const triesAtMost = 5;

/** An import that only shows its effect: thrown to have the transaction undone, and told afterwards. */
class OnlyShown extends Error {
  constructor(readonly outcome: Outcome) {
    super('A dry run leaves nothing behind');
  }
}
type Outcome = { counts: ImportCounts; problems: ImportProblem[] };

/**
 * Imports HR's file in two steps. First it is received, into staging tables; whoever dies then, the import has failed
 * and nothing has changed. Then it is merged in one transaction, by whichever process comes to it, until it is done.
 */
@Injectable()
export class PeopleImportService {
  private readonly logger = new Logger(PeopleImportService.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly records: ImportRecords,
    private readonly reception: PeopleReception,
    private readonly merging: PeopleMerge,
  ) {}

  /**
   * @param requestedBy null for an operator's command
   * @throws DomainError CONFLICT while another import is under way
   */
  async open(requestedBy: string | null, options: ImportOptions): Promise<string> {
    const opened = await this.unitOfWork.run((tx) => this.records.open(tx, requestedBy, options));
    return opened.id;
  }

  /** @throws FileRefusedError when the file is not what it claims to be; the import has failed then */
  async receive(importId: string, source: AsyncIterable<Buffer>, progress: Progress = () => undefined): Promise<void> {
    await this.reception.receive(importId, source, progress);
  }

  /** Merges what was received. Called again, or twice at once, it has its effect once. */
  async merge(importId: string): Promise<void> {
    const tries = await this.unitOfWork.run((tx) => this.records.countTry(tx, importId));
    if (tries === null) return;
    try {
      await this.unitOfWork.run((tx) => this.mergeOnce(tx, importId));
    } catch (error) {
      if (error instanceof OnlyShown) return this.conclude(importId, error.outcome);
      if (error instanceof FileRefusedError) return this.fail(importId, error.reason, error.details);
      if (tries < triesAtMost) throw error;
      this.logger.error({ message: 'An import of people failed for good', importId, error });
      return this.fail(importId, 'GAVE_UP');
    }
    await this.refreshStatistics(importId);
  }

  /** @throws DomainError NOT_FOUND */
  async result(importId: string, locale: string): Promise<ImportResult> {
    const found = await this.records.find(importId);
    if (found === null) throw new DomainError('NOT_FOUND');
    const shown = ({ line, column, reason, details }: ImportProblem): ShownProblem => ({
      line,
      column,
      reason: format(importTexts[reason], locale, details),
    });
    const { id, dryRun, receivedRows, created, updated, unchanged, deactivated, rejected, startedAt, endedAt } = found;
    return {
      id,
      status: importStatus[found.state],
      dryRun,
      rows: receivedRows,
      created,
      updated,
      unchanged,
      deactivated,
      rejected,
      errors: (await this.records.problems(importId, 'ERROR')).map(shown),
      warnings: (await this.records.problems(importId, 'WARNING')).map(shown),
      startedAt,
      endedAt,
    };
  }

  private async mergeOnce(tx: Transaction, importId: string): Promise<void> {
    const found = await tx.lock(PeopleImport, importId);
    if (found.state !== PeopleImportState.RECEIVED) return;
    const outcome = await this.merging.merge(tx, found);
    if (found.dryRun) throw new OnlyShown(outcome);
    await staging.clear(tx);
    await this.records.succeed(tx, importId, outcome);
    tx.audit({
      actor: found.requestedBy === null ? null : { personId: found.requestedBy },
      action: 'people.imported',
      subject: { type: 'PeopleImport', id: importId },
      details: outcome.counts,
    });
  }

  /** What the planner knows of the tables is of no use after many changes; after a few, PostgreSQL sees to it itself. */
  private async refreshStatistics(importId: string): Promise<void> {
    const merged = await this.records.find(importId);
    if (merged === null || merged.created < merged.receivedRows * 0.1) return;
    await this.unitOfWork.run((tx) => tx.query(`SELECT people_analyze()`));
  }

  private async conclude(importId: string, outcome: Outcome): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await staging.clear(tx);
      await this.records.succeed(tx, importId, outcome);
    });
  }

  private async fail(importId: string, reason: ImportProblem['reason'], details = {}): Promise<void> {
    await this.unitOfWork.run((tx) =>
      this.records.fail(tx, importId, { severity: 'ERROR', line: null, column: null, reason, details }),
    );
  }
}
