export { MentorshipModule } from './mentorship.module.js';

export { Invitation, InvitationDirection, InvitationStatus } from './invitations/invitation.entity.js';
export { Mentorship, MentorshipStatus } from './mentorship.entity.js';
export {
  invitationCancelled,
  invitationDeclined,
  invitationExpired,
  invitationSent,
  menteeLabelled,
  mentorshipEnded,
  mentorshipResumed,
  mentorshipStarted,
  type CancellationCause,
  type MentorshipEnding,
} from './mentorship.events.js';

export { asMentor, canOnlyBeDeclined, type AsMentor } from './circumstances.js';
export { whyNotMentor } from './invitations/invitation.policy.js';
export { isPending } from './invitations/invitation-states.js';
export { isUnbroken, isUnderWay } from './mentorship-states.js';
export { mentorPlaces } from './mentor-capacity.js';

export { InvitationService } from './invitations/invitation.service.js';
export { MentorshipService } from './mentorship.service.js';
export { InvitationQueries } from './invitations/invitation.queries.js';
export { MentorshipQueries } from './mentorship.queries.js';
export { LineageQueries } from './lineage/lineage.queries.js';
export { InvitationType } from './invitations/invitation.types.js';
export { MentorshipType } from './mentorship.types.js';
