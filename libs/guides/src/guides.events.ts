import { z } from 'zod';
import { defineEvent } from '@sillage/platform';

export const guideVersionPublished = defineEvent(
  'guide.version-published',
  z.object({
    guideId: z.uuid(),
    guideKey: z.string(),
    versionId: z.uuid(),
    change: z.enum(['MATERIAL', 'EDITORIAL']),
  }),
);

export const guideAcknowledged = defineEvent(
  'guide.acknowledged',
  z.object({ guideId: z.uuid(), guideKey: z.string(), personId: z.uuid(), versionNumber: z.int() }),
);
