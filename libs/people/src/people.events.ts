import { z } from 'zod';
import { defineEvent } from '@sillage/platform';

/** The person left the company, says HR's file. */
export const personDeactivated = defineEvent('person.deactivated', z.object({ personId: z.uuid() }));
/** The person is to be forgotten, here and now: each feature does so within the transaction. */
export const personErased = defineEvent('person.erased', z.object({ personId: z.uuid() }));
/** How the person was known to HR, for features that kept it in words of their own: said once, and written nowhere. */
export const identityErased = defineEvent(
  'person.identity-erased',
  z.object({ externalId: z.string(), email: z.string().nullable() }),
  { fleeting: true },
);
