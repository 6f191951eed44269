import { z } from 'zod';
import { defineJob } from '@sillage/platform';

/** Sends a batch of some hundred deliveries; which ones, and how far each has come, is in their rows. */
export const sendReminders = defineJob('send-reminders', z.object({ batchId: z.uuid() }), { concurrency: 3 });
