import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';

/** What is counted: jobs and sweeps by how they ended, mails by what became of them, reminders as they are planned. */
export type WorkKind = 'job' | 'sweep' | 'mail' | 'reminder';

interface Tally {
  readonly kind: WorkKind;
  readonly name: string;
  readonly outcome: string;
  count: number;
  seconds: number;
}

/**
 * Counts what this process does in the background, and adds it to the counts of all from time to time. They are kept in the
 * database because a worker listens nowhere: any process of the API tells them. What a killed process had not added yet
 * is lost, and nothing depends on it.
 */
@Injectable()
export class WorkTally {
  private readonly tallies = new Map<string, Tally>();

  constructor(private readonly unitOfWork: UnitOfWork) {}

  note(kind: WorkKind, name: string, outcome: string, { count = 1, seconds = 0 } = {}): void {
    const key = `${kind}\n${name}\n${outcome}`;
    const tally = this.tallies.get(key) ?? { kind, name, outcome, count: 0, seconds: 0 };
    tally.count += count;
    tally.seconds += seconds;
    this.tallies.set(key, tally);
  }

  /** Runs the work, and notes how it ended and how long it took. */
  async timed<T>(kind: WorkKind, name: string, work: () => Promise<T>): Promise<T> {
    const began = performance.now();
    const seconds = (): number => (performance.now() - began) / 1000;
    try {
      const result = await work();
      this.note(kind, name, 'done', { seconds: seconds() });
      return result;
    } catch (error) {
      this.note(kind, name, 'failed', { seconds: seconds() });
      throw error;
    }
  }

  async addToAll(): Promise<void> {
    const added = [...this.tallies.values()];
    if (added.length === 0) return;
    this.tallies.clear();
    try {
      await this.unitOfWork.run((tx) =>
        tx.query(
          `INSERT INTO work_tally (kind, name, outcome, count, seconds, last_at)
           SELECT kind, name, outcome, count, seconds, clock_timestamp()
           FROM jsonb_to_recordset($1::jsonb) AS t(kind text, name text, outcome text, count bigint, seconds float8)
           ORDER BY kind, name, outcome
           ON CONFLICT ON CONSTRAINT work_tally_key DO UPDATE SET count = work_tally.count + excluded.count,
             seconds = work_tally.seconds + excluded.seconds, last_at = excluded.last_at`,
          [JSON.stringify(added)],
        ),
      );
    } catch (error) {
      for (const { kind, name, outcome, ...amount } of added) this.note(kind, name, outcome, amount);
      throw error;
    }
  }
}
