import { z } from 'zod';
import { defineJob } from '@sillage/platform';

/** Merges a file that was received. Imports are one at a time, and so are their merges. */
export const mergePeopleImport = defineJob('merge-people-import', z.object({ importId: z.uuid() }), { concurrency: 1 });
