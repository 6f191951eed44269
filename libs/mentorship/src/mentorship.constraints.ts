import { constraintErrors } from '@sillage/platform';

constraintErrors({
  invitation_not_with_oneself: 'SELF_SPONSORSHIP',
  invitation_one_pending_per_pair: 'INVITATION_PENDING_ALREADY',
  invitation_within_capacity: 'MENTOR_AT_CAPACITY',
  invitation_asked_by_who_is_enrolled: 'NOT_ENROLLED',
  invitation_answered_once: 'INVALID_TRANSITION',
  mentor_holds_a_label: 'MENTOR_NOT_LABELLED',
  mentor_is_enrolled: 'NOT_ENROLLED',
  mentorship_not_with_oneself: 'SELF_SPONSORSHIP',
  mentorship_one_mentor_at_a_time: 'MENTEE_ALREADY_MENTORED',
  mentorship_one_per_invitation: 'INVALID_TRANSITION',
  mentorship_begins_by_acceptance: 'INVALID_TRANSITION',
  mentorship_of_who_is_enrolled: 'NOT_ENROLLED',
  mentorship_within_capacity: 'MENTOR_AT_CAPACITY',
  mentorship_ends_once: 'INVALID_TRANSITION',
  lineage_acyclic: 'LINEAGE_CYCLE',
  lineage_depth: 'INVALID_TRANSITION',
  founder_with_mentees_stays: 'INVALID_TRANSITION',
});
