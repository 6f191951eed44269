/** What may end when somebody leaves the company, and be given back to who is brought back. */
export const DepartureKind = {
  ROLE: 'ROLE',
  SEAT: 'SEAT',
  WAITING_PLACE: 'WAITING_PLACE',
  HOSTING: 'HOSTING',
  ENROLMENT: 'ENROLMENT',
  LABEL: 'LABEL',
  MENTORSHIP: 'MENTORSHIP',
  INVITATION: 'INVITATION',
} as const;
export type DepartureKind = (typeof DepartureKind)[keyof typeof DepartureKind];
