import { Injectable, Logger } from '@nestjs/common';
import { DomainError, UnitOfWork, type Transaction } from '@sillage/platform';
import { FileRefusedError } from './file-refused.error.js';
import { problemsShown, type ImportProblem } from './people-import.problem.js';
import { ImportRecords, type ImportCounts, type ImportOptions } from './people-import.records.js';
import { ImportReports, newestFirst, type ImportReport } from './people-import.reports.js';
import {
  isOverriddenByForce,
  shownIn,
  summaryOf,
  type ImportResult,
  type ImportSummary,
} from './people-import.result.js';
import { keepProblems, problemsFound } from './merging/people-merge.problems.js';
import { PeopleMerge } from './merging/people-merge.js';
import { PeopleReception, type Progress } from './people-reception.js';
import { staging } from './people-staging.js';

const triesAtMost = 5;

/** An import that only shows its effect: thrown to have the transaction undone, and told afterwards. */
class OnlyShown extends Error {
  constructor(readonly counts: ImportCounts) {
    super('A dry run leaves nothing behind');
  }
}

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
    private readonly reports: ImportReports,
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
      if (error instanceof OnlyShown) return this.conclude(importId, error.counts);
      if (error instanceof FileRefusedError) return this.fail(importId, error.reason, error.details);
      if (tries < triesAtMost) throw error;
      this.logger.error({ message: 'An import of people failed for good', importId, error });
      return this.fail(importId, 'GAVE_UP');
    }
    await this.refreshStatistics(importId);
  }

  /** @throws DomainError NOT_FOUND */
  async result(importId: string, locale: string): Promise<ImportResult> {
    const summary = summaryOf(await this.get(importId));
    const [errors, warnings] = await Promise.all([
      this.reports.problems(importId, 'ERROR', problemsShown),
      this.reports.problems(importId, 'WARNING', problemsShown),
    ]);
    const shown = shownIn(locale);
    return {
      ...summary,
      errors: errors.map(shown),
      warnings: warnings.map(shown),
      mayForce: summary.status === 'FAILED' && isOverriddenByForce(errors),
    };
  }

  /** The newest first. @returns `next` as the cursor of the page after this one, when there is one */
  async list(first: number, after: string | null): Promise<{ imports: ImportSummary[]; next: string | null }> {
    const rows = await this.reports.page(first, after);
    const page = rows.slice(0, first);
    const last = page.at(-1);
    const next = last !== undefined && rows.length > first ? newestFirst.encode([last.startedAt, last.id]) : null;
    return { imports: page.map(summaryOf), next };
  }

  /** Everything that was wrong or is worth knowing, however much, page by page. @throws DomainError NOT_FOUND */
  async everyProblem(importId: string): Promise<AsyncIterable<ImportProblem>> {
    await this.get(importId);
    return this.reports.everyProblem(importId);
  }

  private async get(importId: string): Promise<ImportReport> {
    const found = await this.reports.find(importId);
    if (found === null) throw new DomainError('NOT_FOUND');
    return found;
  }

  private async mergeOnce(tx: Transaction, importId: string): Promise<void> {
    const found = await this.records.lockReceived(tx, importId);
    if (found === null) return;
    const counts = await this.merging.merge(tx, found).catch(async (error: unknown) => {
      // Why it was refused is told best by the rows that brought it about.
      if (error instanceof FileRefusedError) await this.outlive(tx, importId);
      throw error;
    });
    if (found.dryRun) {
      await this.outlive(tx, importId);
      throw new OnlyShown(counts);
    }
    await tx.query(keepProblems, [importId]);
    await staging.clear(tx);
    await this.records.succeed(tx, importId, counts);
    const { updatedLeavers, ...told } = counts;
    tx.audit({
      actor: found.requestedBy === null ? null : { personId: found.requestedBy },
      action: 'people.imported',
      subject: { type: 'PeopleImport', id: importId },
      // In the trail everybody is told of once: who left is not called changed too.
      details: { ...told, updated: told.updated - updatedLeavers },
    });
  }

  /** Keeps what the merge found where all else that it did is about to be taken back. */
  private async outlive(tx: Transaction, importId: string): Promise<void> {
    await this.unitOfWork.runApart((other) => this.records.keepFound(other, importId, problemsFound(tx)));
  }

  /** What the planner knows of the tables is of no use after many changes; after a few, PostgreSQL sees to it itself. */
  private async refreshStatistics(importId: string): Promise<void> {
    const merged = await this.reports.find(importId);
    if (merged === null || merged.created < merged.receivedRows * 0.1) return;
    await this.unitOfWork.run((tx) => tx.query(`SELECT people_analyze()`));
  }

  private async conclude(importId: string, counts: ImportCounts): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await staging.clear(tx);
      await this.records.succeed(tx, importId, counts);
    });
  }

  private async fail(importId: string, reason: ImportProblem['reason'], details = {}): Promise<void> {
    await this.unitOfWork.run((tx) =>
      this.records.fail(tx, importId, { severity: 'ERROR', line: null, column: null, reason, details }),
    );
  }
}
