import type { FileRow } from './reading/people-file.js';
import type { ImportProblem } from './people-import.problem.js';
import { staging } from './people-staging.js';

export interface RowBatch {
  /** For COPY into the staging table. */
  lines: readonly Buffer[];
  rows: number;
  rejected: number;
  problems: ImportProblem[];
}
export const emptyBatch: RowBatch = { lines: [], rows: 0, rejected: 0, problems: [] };

/** How much goes to the database at once. One batch is under way while the next fills: more is never kept. */
const bytesAtMost = 2_000_000;
/** A row that is not sound is short, and may have much wrong with it. */
const problemsAtMost = 5_000;

/** Collects rows into batches and hands them on, one after the other, while the file is read on. */
export class RowBatches {
  rows = 0;
  private lines: string[] = [];
  private encoded: Buffer[] = [];
  private bytes = 0;
  private rejected = 0;
  private problems: ImportProblem[] = [];
  private sentRows = 0;
  private underWay: Promise<void> = Promise.resolve();

  constructor(private readonly send: (batch: RowBatch) => Promise<void>) {}

  add(row: FileRow): void {
    this.lines.push(staging.rowLine(row));
    this.rows += 1;
    if ('sound' in row) {
      for (const { column, reason, details = {} } of row.warnings)
        this.warn({ line: row.line, column, reason, details });
      return;
    }
    this.rejected += 1;
    for (const { column, reason, details = {} } of row.problems) {
      this.problems.push({ severity: 'ERROR', line: row.line, column, reason, details });
    }
  }

  warn(warning: Omit<ImportProblem, 'severity'>): void {
    this.problems.push({ severity: 'WARNING', ...warning });
  }

  /** At the end of each piece of the file. */
  async sendFull(): Promise<void> {
    this.encode();
    if (this.bytes >= bytesAtMost || this.problems.length >= problemsAtMost) await this.sendOn();
  }

  async sendRest(): Promise<void> {
    this.encode();
    await this.sendOn();
    await this.underWay;
  }

  /** When nothing is under way any more, whether it went well or not. */
  async settled(): Promise<void> {
    await this.underWay.catch(() => undefined);
  }

  // Bytes wait outside of the collector's heap; strings that live for a whole batch would make it grow.
  private encode(): void {
    const piece = Buffer.from(this.lines.join(''));
    this.lines = [];
    this.encoded.push(piece);
    this.bytes += piece.length;
  }

  private async sendOn(): Promise<void> {
    const { encoded, rejected, problems } = this;
    const batch = { lines: encoded, rows: this.rows - this.sentRows, rejected, problems };
    this.encoded = [];
    this.bytes = 0;
    this.rejected = 0;
    this.problems = [];
    this.sentRows = this.rows;
    await this.underWay;
    this.underWay = this.send(batch);
    // Its failure is met at the next turn; until then it must not pass for one that nobody handles.
    this.underWay.catch(() => undefined);
  }
}
