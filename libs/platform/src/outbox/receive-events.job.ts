import { z } from 'zod';
import { defineJob } from '../jobs/job-definition.js';

/** Hands to one subscriber what waits for it. */
export const receiveEvents = defineJob('receive-events', z.object({ subscriber: z.string() }), {
  // A failure is written in the event's receipt, which makes it due again: the transport need not try twice.
  attempts: 1,
  tellsFailure: false,
  concurrency: 8,
});
