import { z } from 'zod';
import { defineJob } from '../jobs/job-definition.js';

/** Hands one event to one subscriber. */
export const deliverEvent = defineJob('deliver-event', z.object({ deliveryId: z.string() }), {
  // A failure is written in the delivery's row, which makes it due again: the transport need not try twice.
  attempts: 1,
  concurrency: 8,
});
