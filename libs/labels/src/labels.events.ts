import { z } from 'zod';
import { defineEvent } from '@sillage/platform';
import type { Label } from './label.entity.js';

const ofLabel = z.object({ labelId: z.uuid(), programmeId: z.uuid(), personId: z.uuid(), levelId: z.uuid() });

/** Somebody earned a level. */
export const labelAwarded = defineEvent('label.awarded', ofLabel);
/** A new period began; the label stays in force without a gap. */
export const labelRenewed = defineEvent('label.renewed', ofLabel, {
  unheard: 'the person renewed it themselves, and nothing changes for anybody else',
});
/** Somebody's label is to be reviewed again, for the reason that they can read. */
export const labelSentBack = defineEvent('label.sent-back', ofLabel);
/** The label is no longer in force: returned, revoked or lapsed. */
export const labelClosed = defineEvent('label.closed', ofLabel);

export function eventOf({ id, programmeId, personId, levelId }: Label): z.infer<typeof ofLabel> {
  return { labelId: id, programmeId, personId, levelId };
}
