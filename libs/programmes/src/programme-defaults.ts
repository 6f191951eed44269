/** What a programme has until somebody says otherwise: DOMAIN's numbers. The database's own defaults are the same. */
export const programmeDefaults = {
  /** Active mentees and pending offers, together. */
  mentorCapacity: 5,
  invitationDays: 21,
  awardsAutomatically: true,
  graceDays: 30,
  companionDays: 90,
} as const;
