import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { EventSubscribers } from '../outbox/event-subscribers.js';
import { EventReceiver } from '../outbox/event-receiver.js';
import { OutboxRelay } from '../outbox/outbox-relay.js';
import { OutboxSweeps } from '../outbox/outbox.sweeps.js';
import { FailedJobs } from './failed-jobs.js';
import { HandlerDiscovery } from './handler-discovery.js';
import { JobDrain } from './job-drain.js';
import { JobHandlers } from './job-handlers.js';
import { Jobs } from './jobs.js';
import { JobsSweeps } from './jobs.sweeps.js';
import { Sweeps } from './sweeps.js';
import { WorkTally } from './work-tally.js';
import { WorkerRuntime } from './worker-runtime.js';

/** The outbox and the jobs: one circle, since an event travels as a job and a job may emit events. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    HandlerDiscovery,
    Jobs,
    JobHandlers,
    Sweeps,
    EventSubscribers,
    OutboxRelay,
    EventReceiver,
    OutboxSweeps,
    WorkTally,
    FailedJobs,
    JobsSweeps,
    WorkerRuntime,
    JobDrain,
  ],
  exports: [Jobs, FailedJobs, HandlerDiscovery, WorkTally, WorkerRuntime, JobDrain],
})
export class JobsModule implements OnModuleInit {
  constructor(
    private readonly subscribers: EventSubscribers,
    private readonly handlers: JobHandlers,
    private readonly sweeps: Sweeps,
  ) {}

  /** Every process checks that each event has a decision and each job a handler, or does not start. */
  onModuleInit(): void {
    this.subscribers.discover();
    this.handlers.discover();
    this.sweeps.discover();
  }
}
