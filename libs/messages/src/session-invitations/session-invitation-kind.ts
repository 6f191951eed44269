/** The letter by which a session comes into somebody's calendar, changes there, or leaves it. People mute it by this name. */
export const sessionInvitationKind = 'SESSION_INVITATION';
