export { MentorshipModule } from './mentorship.module.js';

export { Invitation, InvitationDirection, InvitationStatus } from './invitation.entity.js';
export { Mentorship, MentorshipStatus } from './mentorship.entity.js';
export {
  invitationCancelled,
  invitationDeclined,
  invitationExpired,
  invitationSent,
  mentorshipEnded,
  mentorshipResumed,
  mentorshipStarted,
  type CancellationCause,
  type MentorshipEnding,
} from './mentorship.events.js';

export { asMentor, type AsMentor } from './circumstances.js';
export { whyNotMentor } from './invitation.policy.js';
export { isPending } from './invitation-states.js';
export { isUnbroken, isUnderWay } from './mentorship-states.js';
export { mentorPlaces } from './mentor-capacity.js';

export { InvitationService } from './invitation.service.js';
export { MentorshipService } from './mentorship.service.js';
export { InvitationQueries } from './invitation.queries.js';
export { MentorshipQueries } from './mentorship.queries.js';
export { LineageQueries } from './lineage.queries.js';
export { InvitationType } from './invitation.types.js';
export { MentorshipType } from './mentorship.types.js';
