export { defineJob, type JobDefinition } from './job-definition.js';
export { HandleJob } from './handle-job.js';
export { Sweep } from './sweep.js';
export { Jobs } from './jobs.js';
export { WorkerRuntime } from './worker-runtime.js';
export { JobDrain } from './job-drain.js';
export { JobsModule } from './jobs.module.js';
export { queueBackend, type QueueBackend } from './queue-backend.js';
