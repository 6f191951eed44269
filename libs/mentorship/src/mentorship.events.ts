import { z } from 'zod';
import { defineEvent } from '@sillage/platform';

const between = { programmeId: z.uuid(), mentorId: z.uuid(), menteeId: z.uuid() };
const direction = z.enum(['OFFER', 'REQUEST']);
const invitation = z.object({ invitationId: z.uuid(), direction, ...between });

/** Why nobody needs to answer it any more; decides which kind word the other one gets. */
export const cancellationCauses = [
  'WITHDRAWN',
  'MENTEE_FOUND_A_MENTOR',
  'LEFT',
  'MENTOR_WITHOUT_LABEL',
  'PROGRAMME_ARCHIVED',
] as const;
export type CancellationCause = (typeof cancellationCauses)[number];

/** Why it came to its end; decides who is told, and in which words. `LABELLED`: by itself, some time after the label. */
export const mentorshipEndings = ['LABELLED', 'BY_MENTOR', 'BY_MENTEE', 'FOUND_ANOTHER', 'LEFT'] as const;
export type MentorshipEnding = (typeof mentorshipEndings)[number];

export const invitationSent = defineEvent('invitation.sent', invitation);
export const invitationDeclined = defineEvent('invitation.declined', invitation);
export const invitationExpired = defineEvent('invitation.expired', invitation);
export const invitationCancelled = defineEvent(
  'invitation.cancelled',
  invitation.extend({ cause: z.enum(cancellationCauses) }),
);

/** `direction` of the invitation that began it: the other one has just said yes. */
export const mentorshipStarted = defineEvent(
  'mentorship.started',
  z.object({ mentorshipId: z.uuid(), direction, ...between }),
);

/** It had ended because one of the two left the company, and that was undone. */
export const mentorshipResumed = defineEvent(
  'mentorship.resumed',
  z.object({ mentorshipId: z.uuid(), ...between, returnedId: z.uuid() }),
);

/** The mentee got the programme's first label; the two may go on. */
export const menteeLabelled = defineEvent(
  'mentorship.mentee-labelled',
  z.object({ mentorshipId: z.uuid(), ...between }),
);

/** `leaverId`: whose departure ended it, when it was one; such a person gets no message. */
export const mentorshipEnded = defineEvent(
  'mentorship.ended',
  z.object({
    mentorshipId: z.uuid(),
    ...between,
    status: z.enum(['COMPLETED', 'ENDED']),
    ending: z.enum(mentorshipEndings),
    leaverId: z.uuid().nullable(),
  }),
);
