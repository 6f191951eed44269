import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { newId } from '../database/new-id.js';
import type { Transaction } from '../database/transaction.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { definedJobs, type JobDefinition } from './job-definition.js';
import { Jobs, type JobEnvelope } from './jobs.js';

/** Long enough to look into it; what it was about is due again by its row in any case. */
const daysKept = 30;
const longestError = 1000;

/** A job that was given up, or an event that a subscriber could not take yet. */
export interface FailedWork {
  readonly id: string;
  readonly kind: 'JOB' | 'EVENT';
  /** Of the job, or of the subscriber. */
  readonly name: string;
  readonly error: string | null;
  readonly attempts: number;
  /** Null for an event, which is told by when it is tried next. */
  readonly failedAt: Date | null;
  readonly nextTryAt: Date | null;
}

/** What failed, whichever queue it travelled on: the queue forgets its jobs, the database does not. */
@Injectable()
export class FailedJobs {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly jobs: Jobs,
  ) {}

  /** Notes a job that the queue has given up. */
  async note(job: JobDefinition, key: string, envelope: JobEnvelope, error: unknown): Promise<void> {
    const reason = error instanceof Error ? error.message : String(error);
    await this.unitOfWork.run((tx) =>
      tx.query(
        `INSERT INTO failed_job (id, job, key, payload, request_id, error, attempts, failed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, clock_timestamp())
         ON CONFLICT ON CONSTRAINT failed_job_once_a_key DO UPDATE SET error = excluded.error, retried_at = NULL,
           attempts = failed_job.attempts + excluded.attempts, failed_at = excluded.failed_at`,
        [
          newId(),
          job.name,
          key,
          envelope.payload,
          envelope.requestId,
          reason.slice(0, longestError),
          job.options.attempts,
        ],
      ),
    );
  }

  /** A job that was tried again has been done. */
  async forget(id: string): Promise<void> {
    await this.unitOfWork.run((tx) => tx.query('DELETE FROM failed_job WHERE id = $1', [id]));
  }

  async forgetOld(): Promise<void> {
    await this.unitOfWork.run((tx) =>
      tx.query(`DELETE FROM failed_job WHERE failed_at < clock_timestamp() - $1::int * interval '1 day'`, [daysKept]),
    );
  }

  async list(most: number): Promise<FailedWork[]> {
    return this.database.query<FailedWork>(
      `SELECT 'job-' || id AS id, 'JOB' AS kind, job AS name, error, attempts, failed_at AS "failedAt",
         retried_at AS "nextTryAt" FROM failed_job
       UNION ALL
       SELECT 'event-' || id, 'EVENT', subscriber, last_error, attempts, NULL, due_at FROM outbox_receipt
       WHERE received_at IS NULL AND attempts > 0
       ORDER BY "failedAt" DESC NULLS FIRST, id LIMIT $1`,
      [most],
    );
  }

  async count(): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `SELECT (SELECT count(*) FROM failed_job)::int
         + (SELECT count(*) FROM outbox_receipt WHERE received_at IS NULL AND attempts > 0)::int AS count`,
    );
    return row?.count ?? 0;
  }

  /** Tries one again, or all of them. @returns how many there are to try */
  async retry(tx: Transaction, id: string | null): Promise<number> {
    const ofJob = id === null ? null : /^job-(.+)$/.exec(id)?.[1];
    const ofEvent = id === null ? null : /^event-(\d{1,18})$/.exec(id)?.[1];
    const events =
      ofEvent === undefined
        ? []
        : await tx.query(
            `UPDATE outbox_receipt SET due_at = clock_timestamp()
             WHERE received_at IS NULL AND attempts > 0 AND ($1::bigint IS NULL OR id = $1) RETURNING id`,
            [ofEvent],
          );
    const jobs =
      ofJob === undefined
        ? []
        : await tx.query<{ id: string; job: string; key: string; payload: object; requestId: string | null }>(
            `UPDATE failed_job SET retried_at = clock_timestamp() WHERE $1::text IS NULL OR id::text = $1
             RETURNING id, job, key, payload, request_id AS "requestId"`,
            [ofJob],
          );
    tx.afterCommit(async () => {
      for (const job of definedJobs()) {
        const again = jobs.filter((failed) => failed.job === job.name);
        await this.jobs.enqueueAll(
          job,
          again.map((failed) => ({
            key: failed.key,
            payload: failed.payload,
            retryOf: failed.id,
            ...(failed.requestId !== null && { requestId: failed.requestId }),
          })),
        );
      }
    });
    return events.length + jobs.length;
  }
}
