import { z } from 'zod';
import { defineEvent } from '@sillage/platform';

/** The person left the company, says HR's file. */
export const personDeactivated = defineEvent('person.deactivated', z.object({ personId: z.uuid() }));
