import { guideAcknowledged, guideVersionPublished } from '@sillage/guides';
import { mentorshipEnded, mentorshipStarted } from '@sillage/mentorship';
import type { CriterionKind } from '@sillage/programmes';
import { enrolmentFounderNamed, enrolmentLabelChanged } from '@sillage/programmes';
import { sessionAttendanceTakenBack, sessionAttended } from '@sillage/webinars';

type Fact = { readonly eventName: string };

/**
 * After which facts labels look anew at a criterion of each kind (labels.subscribers.ts), beyond what concerns them all:
 * enrolling, and other criteria. What no fact tells is found by the daily look at every enrolment.
 */
export const factsOfCriteria: Record<CriterionKind, readonly Fact[]> = {
  GUIDE_ACKNOWLEDGED: [guideAcknowledged, guideVersionPublished],
  SESSIONS_ATTENDED: [sessionAttended, sessionAttendanceTakenBack],
  HAS_MENTOR: [mentorshipStarted, mentorshipEnded, enrolmentFounderNamed],
  MENTEES_LABELLED: [enrolmentLabelChanged],
  // Months pass without a fact.
  HOLDS_LEVEL: [],
  // Said with handing in, which looks by itself.
  SELF_DECLARED: [],
};
