import { z } from 'zod';
import { defineEvent } from '@sillage/platform';

const ofEnrolment = z.object({ enrolmentId: z.uuid(), programmeId: z.uuid(), personId: z.uuid() });

/** Somebody enrolled, came back, or was enrolled by accepting an offer. */
export const enrolmentStarted = defineEvent('enrolment.started', ofEnrolment);
export const enrolmentPaused = defineEvent('enrolment.paused', ofEnrolment);
export const enrolmentResumed = defineEvent('enrolment.resumed', ofEnrolment);
/** `at` is when the person left: what they took up since then stays theirs. An older event has none. */
export const enrolmentLeft = defineEvent('enrolment.left', ofEnrolment.extend({ at: z.iso.datetime().optional() }));
/** Somebody who left the company takes part in nothing any more that they took part in then. */
export const participationEnded = defineEvent(
  'participation.ended',
  z.object({ personId: z.uuid(), at: z.iso.datetime().optional() }),
);
/** What these departures had ended of enrolments is as it was: the features above give back what belongs to it. */
export const participationRestored = defineEvent(
  'participation.restored',
  z.object({ departureIds: z.array(z.uuid()) }),
  { fleeting: true },
);
/** Somebody was erased, and all of it has ended: what is left of it must no longer say who they were. */
export const participationForgotten = defineEvent('participation.forgotten', z.object({ personId: z.uuid() }));

/** The level of the label in force is another one; null when no label is in force any more. */
export const enrolmentLabelChanged = defineEvent(
  'enrolment.label-changed',
  z.object({ programmeId: z.uuid(), personId: z.uuid(), levelId: z.uuid().nullable() }),
);
export const enrolmentFounderNamed = defineEvent(
  'enrolment.founder-named',
  z.object({ programmeId: z.uuid(), personId: z.uuid(), founder: z.boolean() }),
);
const beginning = z.object({
  programmeId: z.uuid(),
  guideKey: z.string().nullable(),
  /** Who began it. */
  personId: z.uuid(),
  kit: z.string(),
  /** The language of its texts. */
  locale: z.string(),
  timeZone: z.string(),
  /** The Monday of its first week. */
  firstMonday: z.string(),
});
export type ProgrammeBegun = z.infer<typeof beginning>;
/** A programme begins with a kit: whoever has a part of it makes it in the same transaction. */
export const programmeBegun = defineEvent('programme.begun', beginning, { fleeting: true });

/** It rests from now on: what was to come in it ends, in the same transaction. `by`: who said so. */
export const programmeArchived = defineEvent('programme.archived', z.object({ programmeId: z.uuid(), by: z.uuid() }));

export const programmeCriteriaChanged = defineEvent('programme.criteria-changed', z.object({ programmeId: z.uuid() }));
