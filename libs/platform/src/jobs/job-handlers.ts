import { Injectable } from '@nestjs/common';
import { runWithRequestId } from '../logging/index.js';
import { newId } from '../database/new-id.js';
import { HandlerDiscovery } from './handler-discovery.js';
import { definedJobs, type JobDefinition } from './job-definition.js';
import { jobHandlerKey } from './handle-job.js';
import type { JobEnvelope } from './jobs.js';

/** Which method handles which job. */
@Injectable()
export class JobHandlers {
  private readonly handlers = new Map<string, (payload: object) => Promise<void>>();

  constructor(private readonly discovery: HandlerDiscovery) {}

  /** @throws Error naming each job that has no handler, or two */
  discover(): void {
    for (const { metadata, call } of this.discovery.find<JobDefinition>(jobHandlerKey)) {
      if (this.handlers.has(metadata.name)) throw new Error(`The job ${metadata.name} has two handlers.`);
      this.handlers.set(metadata.name, call);
    }
    for (const { name } of definedJobs()) {
      if (!this.handlers.has(name)) throw new Error(`Nothing handles the job ${name}.`);
    }
  }

  /** @throws Error when the payload is not what the job's schema says, or the handler fails */
  async run(job: JobDefinition, envelope: JobEnvelope): Promise<void> {
    const handler = this.handlers.get(job.name);
    if (handler === undefined) throw new Error(`Nothing handles the job ${job.name}.`);
    await runWithRequestId(envelope.requestId ?? newId(), () => handler(job.schema.parse(envelope.payload)));
  }
}
