import { z } from 'zod';
import { defineEvent } from '../outbox/index.js';

/** Somebody signed in, by whatever way. */
export const signedInAnew = defineEvent('sign-in.started', z.object({ personId: z.uuid(), way: z.string() }), {
  fleeting: true,
  optional: true,
});
