import { z } from 'zod';
import { defineEvent } from '@sillage/platform';

const ofLabel = z.object({ labelId: z.uuid(), programmeId: z.uuid(), personId: z.uuid(), levelId: z.uuid() });

/** Somebody earned a level. */
export const labelAwarded = defineEvent('label.awarded', ofLabel);
/** Somebody's label is to be reviewed again, for the reason that they can read. */
export const labelSentBack = defineEvent('label.sent-back', ofLabel, {
  unheard: 'the person reads it on their journey; a message of its own comes with the other kinds of reminder',
});
/** The label is no longer in force: returned, revoked or lapsed. */
export const labelClosed = defineEvent('label.closed', ofLabel, {
  unheard: 'the enrolment tells of the level in force to whoever must know',
});
