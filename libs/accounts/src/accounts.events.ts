import { z } from 'zod';
import { defineEvent } from '@sillage/platform';

/** Somebody has a password, or another one: told within the transaction, in which whatever the old one let in ends. */
export const passwordSet = defineEvent('password.set', z.object({ personId: z.uuid() }), {
  fleeting: true,
  unheard: 'The other sign-ins are ended by whoever sets it, and nothing else lets anybody in yet.',
});
