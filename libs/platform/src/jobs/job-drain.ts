import { Injectable } from '@nestjs/common';
import { Worker } from 'bullmq';
import { newId } from '../database/new-id.js';
import { OutboxRelay } from '../outbox/outbox-relay.js';
import { definedJobs, type JobDefinition } from './job-definition.js';
import { JobHandlers } from './job-handlers.js';
import { Jobs, type JobEnvelope } from './jobs.js';
import { Sweeps } from './sweeps.js';

const mostRounds = 100;

/**
 * Does, on the real queue, all the background work that waits, and returns when nothing is left: for operators'
 * commands and for tests, where the effect must be there before the next step.
 */
@Injectable()
export class JobDrain {
  private readonly workers = new Map<string, Worker<JobEnvelope>>();

  constructor(
    private readonly jobs: Jobs,
    private readonly handlers: JobHandlers,
    private readonly relay: OutboxRelay,
    private readonly sweeps: Sweeps,
  ) {}

  /** @throws Error when work begets work without end, or a job fails */
  async drain({ sweeps = true } = {}): Promise<void> {
    try {
      await this.untilQuiet();
      if (!sweeps) return;
      await this.sweeps.runAll();
      await this.untilQuiet();
    } finally {
      await Promise.all([...this.workers.values()].map((worker) => worker.close()));
      this.workers.clear();
    }
  }

  private async untilQuiet(): Promise<void> {
    for (let round = 0; round < mostRounds; round += 1) {
      const relayed = await this.relay.relay();
      let ran = 0;
      for (const job of definedJobs()) ran += await this.runWaiting(job);
      if (relayed + ran === 0) return;
    }
    throw new Error('The background work does not come to an end.');
  }

  /** Jobs are fetched one after the other and run side by side, as many as a worker process would run at once. */
  private async runWaiting(job: JobDefinition): Promise<number> {
    const worker = this.worker(job);
    for (let count = 0; ;) {
      const batch: Promise<void>[] = [];
      while (batch.length < job.options.concurrency) {
        const token = newId();
        const next = await worker.getNextJob(token, { block: false });
        if (next === undefined || next === null) break;
        const run = async (): Promise<void> => {
          await this.handlers.run(job, next.data);
          await next.moveToCompleted(null, token, false);
        };
        batch.push(run());
      }
      if (batch.length === 0) return count;
      await Promise.all(batch);
      count += batch.length;
    }
  }

  private worker(job: JobDefinition): Worker<JobEnvelope> {
    const known = this.workers.get(job.name);
    if (known !== undefined) return known;
    const { connection, factory } = this.jobs.backend;
    const worker = new Worker<JobEnvelope>(job.name, null, { connection, autorun: false }, factory);
    worker.on('error', () => undefined);
    this.workers.set(job.name, worker as Worker<JobEnvelope>);
    return worker as Worker<JobEnvelope>;
  }
}
