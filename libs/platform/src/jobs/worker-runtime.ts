import { Injectable, Logger } from '@nestjs/common';
import { Worker } from 'bullmq';
import { OutboxRelay } from '../outbox/outbox-relay.js';
import { definedJobs } from './job-definition.js';
import { JobHandlers } from './job-handlers.js';
import { Jobs, type JobEnvelope } from './jobs.js';
import { Sweeps } from './sweeps.js';

const relayPauseMs = 200;
const sweepPauseMs = 1000;

/** What makes a process a worker: it takes jobs from the queue, relays the outbox and runs the sweeps. */
@Injectable()
export class WorkerRuntime {
  private readonly logger = new Logger(WorkerRuntime.name);
  private readonly workers: Worker<JobEnvelope>[] = [];
  private readonly stopping = new AbortController();
  private loops: Promise<void>[] = [];

  constructor(
    private readonly jobs: Jobs,
    private readonly handlers: JobHandlers,
    private readonly relay: OutboxRelay,
    private readonly sweeps: Sweeps,
  ) {}

  async start(): Promise<void> {
    for (const job of definedJobs()) {
      const worker = new Worker<JobEnvelope>(
        job.name,
        async ({ data }) => this.handlers.run(job, data),
        { connection: this.jobs.backend.connection, concurrency: job.options.concurrency },
        this.jobs.backend.factory,
      );
      worker.on('failed', (_job, error) => this.logger.error({ message: `The job ${job.name} failed`, error }));
      worker.on('error', (error) => this.logger.warn({ message: 'The queue has a problem', error }));
      this.workers.push(worker as Worker<JobEnvelope>);
    }
    await Promise.all(this.workers.map((worker) => worker.waitUntilReady()));
    this.loops = [
      this.repeat(async () => this.relay.relay(), relayPauseMs),
      this.repeat(async () => this.sweeps.runDue(), sweepPauseMs),
    ];
  }

  /** Takes no new work and waits for what is under way. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.all([...this.loops, ...this.workers.map((worker) => worker.close())]);
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
