import { Injectable, Logger } from '@nestjs/common';
import { Worker } from 'bullmq';
import { OutboxRelay } from '../outbox/outbox-relay.js';
import { definedJobs } from './job-definition.js';
import { FailedJobs } from './failed-jobs.js';
import { JobHandlers } from './job-handlers.js';
import { Jobs, type JobEnvelope } from './jobs.js';
import { Sweeps } from './sweeps.js';
import { WorkTally } from './work-tally.js';

const relayPauseMs = 200;
const sweepPauseMs = 1000;
const tallyPauseMs = 5000;

/** What makes a process a worker: it takes jobs from the queue, relays the outbox and runs the sweeps. */
@Injectable()
export class WorkerRuntime {
  private readonly logger = new Logger(WorkerRuntime.name);
  private readonly workers: Worker<JobEnvelope>[] = [];
  private readonly stopping = new AbortController();
  private readonly noting = new Set<Promise<unknown>>();
  private loops: Promise<void>[] = [];

  constructor(
    private readonly jobs: Jobs,
    private readonly handlers: JobHandlers,
    private readonly relay: OutboxRelay,
    private readonly sweeps: Sweeps,
    private readonly tally: WorkTally,
    private readonly failures: FailedJobs,
  ) {}

  async start(): Promise<void> {
    for (const job of definedJobs()) {
      const worker = new Worker<JobEnvelope>(
        job.name,
        async ({ data }) => this.tally.timed('job', job.name, async () => this.handlers.run(job, data)),
        { connection: this.jobs.backend.connection, concurrency: job.options.concurrency },
        this.jobs.backend.factory,
      );
      worker.on('failed', (failed, error) => {
        this.logger.error({ message: `The job ${job.name} failed`, error });
        if (failed?.id === undefined || failed.attemptsMade < job.options.attempts || !job.options.tellsFailure) return;
        this.note(this.failures.note(job, failed.id, failed.data, error));
      });
      worker.on('completed', ({ data }) => {
        if (data.retryOf !== undefined) this.note(this.failures.forget(data.retryOf));
      });
      worker.on('error', (error) => this.logger.warn({ message: 'The queue has a problem', error }));
      this.workers.push(worker as Worker<JobEnvelope>);
    }
    await Promise.all(this.workers.map((worker) => worker.waitUntilReady()));
    this.loops = [
      this.repeat(async () => this.relay.relay(), relayPauseMs),
      this.repeat(async () => this.sweeps.runDue(), sweepPauseMs),
      ...this.sweeps.onEveryWorker.map(({ everySeconds, run }) => this.repeat(run, everySeconds * 1000)),
      this.repeat(async () => this.tally.addToAll(), tallyPauseMs),
    ];
  }

  /** Takes no new work and waits for what is under way. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.all([...this.loops, ...this.workers.map((worker) => worker.close())]);
    await Promise.all(this.noting);
    await this.tally.addToAll().catch(() => undefined);
  }

  /** What is written of a job after its end is waited for when the process stops. */
  private note(writing: Promise<unknown>): void {
    const noted = writing
      .catch((error: unknown) => this.logger.error({ message: 'How a job ended could not be written down', error }))
      .finally(() => this.noting.delete(noted));
    this.noting.add(noted);
  }

  private async repeat(turn: () => Promise<unknown>, pauseMs: number): Promise<void> {
    while (!this.stopping.signal.aborted) {
      await turn().catch((error: unknown) => {
        this.logger.error({ message: 'A background loop failed and goes on', error });
      });
      await this.pause(pauseMs);
    }
  }

  private async pause(milliseconds: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        this.stopping.signal.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, milliseconds);
      this.stopping.signal.addEventListener('abort', end, { once: true });
    });
  }
}
