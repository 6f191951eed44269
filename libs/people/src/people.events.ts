import { z } from 'zod';
import { defineEvent } from '@sillage/platform';

/** The person left the company, says HR's file. */
export const personDeactivated = defineEvent('person.deactivated', z.object({ personId: z.uuid() }));
/** The person is to be forgotten, here and now: each feature does so within the transaction. */
export const personErased = defineEvent('person.erased', z.object({ personId: z.uuid() }));
