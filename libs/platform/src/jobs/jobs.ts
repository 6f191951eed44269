import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Queue } from 'bullmq';
import { Config } from '../config/index.js';
import { currentRequestId } from '../logging/index.js';
import { definedJobs, type JobDefinition } from './job-definition.js';
import { queueBackend, type QueueBackend } from './queue-backend.js';

export interface Enqueued<P> {
  /** Two jobs of one key are one job, while the first is still on the queue. */
  readonly key: string;
  readonly payload: P;
  /** The request that caused it; by default the present one. */
  readonly requestId?: string;
  /** The failure that it makes good, which is forgotten when it is done. */
  readonly retryOf?: string;
}

/** What travels: the payload, and the request that it came from. */
export interface JobEnvelope {
  readonly payload: object;
  readonly requestId: string | null;
  readonly retryOf?: string;
}

/**
 * Puts jobs on the queue. The queue is transport: what must happen is a row in PostgreSQL, so enqueue after the commit
 * and let a sweep find what a lost queue forgot.
 */
@Injectable()
export class Jobs implements OnApplicationShutdown {
  readonly backend: QueueBackend;
  private readonly queues = new Map<string, Queue<JobEnvelope>>();

  constructor(config: Config) {
    this.backend = queueBackend(config);
  }

  async enqueue<P extends object>(job: JobDefinition<P>, payload: P, options: { key: string }): Promise<void> {
    await this.enqueueAll(job, [{ payload, key: options.key }]);
  }

  async enqueueAll<P extends object>(job: JobDefinition<P>, jobs: readonly Enqueued<P>[]): Promise<void> {
    if (jobs.length === 0) return;
    await this.queue(job).addBulk(
      jobs.map(({ key, payload, requestId, retryOf }) => ({
        name: job.name,
        data: {
          payload,
          requestId: requestId ?? currentRequestId() ?? null,
          ...(retryOf !== undefined && { retryOf }),
        },
        opts: {
          jobId: key,
          attempts: job.options.attempts,
          backoff: { type: 'exponential', delay: 1000 },
          // A finished job leaves nothing behind, so that its key can be enqueued again when the row is still due.
          removeOnComplete: true,
          removeOnFail: true,
        },
      })),
    );
  }

  /** How many jobs wait, run, and are tried again later. @throws Error when the queue cannot be reached */
  async counts(): Promise<{ name: string; waiting: number; active: number; delayed: number }[]> {
    await this.backend.ping();
    return Promise.all(
      definedJobs().map(async (job) => {
        const {
          waiting = 0,
          active = 0,
          delayed = 0,
        } = await this.queue(job).getJobCounts('waiting', 'active', 'delayed');
        return { name: job.name, waiting, active, delayed };
      }),
    );
  }

  /** Empties every queue: after a restore, what waited on them is of another company's day. */
  async forgetAll(): Promise<void> {
    await Promise.all(definedJobs().map(async (job) => this.queue(job).obliterate({ force: true })));
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    await this.backend.close();
  }

  private queue(job: JobDefinition): Queue<JobEnvelope> {
    const known = this.queues.get(job.name);
    if (known !== undefined) return known;
    const queue = new Queue<JobEnvelope>(job.name, { connection: this.backend.connection }, this.backend.factory);
    queue.on('error', () => undefined);
    this.queues.set(job.name, queue as Queue<JobEnvelope>);
    return queue as Queue<JobEnvelope>;
  }
}
