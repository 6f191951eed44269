import { z } from 'zod';
import { defineEvent } from '@sillage/platform';

/**
 * These people have just left the company: each feature ends within the transaction what must not outlast that, all of
 * them in one go. What stood at that moment ends, and nothing that comes later.
 */
export const peopleLeft = defineEvent('people.left', z.object({ personIds: z.array(z.uuid()), at: z.date() }), {
  fleeting: true,
});
/** The person left the company, then: what takes longer to end is ended after the commit. An older event has no time. */
export const personDeactivated = defineEvent(
  'person.deactivated',
  z.object({ personId: z.uuid(), at: z.iso.datetime().optional() }),
);
/**
 * These departures (rows of `departure`) were undone, and their people are with the company again: each feature gives back
 * within the transaction what ended with them, as far as that can still be.
 */
export const departuresUndone = defineEvent('people.brought-back', z.object({ departureIds: z.array(z.uuid()) }), {
  fleeting: true,
});
/** The person is to be forgotten, here and now: each feature does so within the transaction. */
export const personErased = defineEvent('person.erased', z.object({ personId: z.uuid() }));
/** How the person was known to HR, for features that kept it in words of their own: said once, and written nowhere. */
export const identityErased = defineEvent(
  'person.identity-erased',
  z.object({
    personId: z.uuid(),
    externalId: z.string().nullable(),
    email: z.string().nullable(),
    displayName: z.string(),
  }),
  { fleeting: true },
);
