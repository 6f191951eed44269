/**
 * What an entry of the audit trail, or a refusal, is about: spelt as in the schema, and told by an id of ours (a UUID),
 * never by a key or a code, which may change or be somebody else's tomorrow.
 */
export const subjectTypes = [
  /** What the company says of itself. */
  'Company',
  /** A node of the organisation tree. */
  'OrgUnit',
  /** An employee, with their roles, preferences and choices. */
  'Person',
  /** One time that somebody signed in. */
  'SignIn',
  /** By what a program acts for somebody. */
  'ApiToken',
  /** A file of HR's, on its way into the directory. */
  'PeopleImport',
  /** A backup that was brought back. */
  'Restoration',
  'Programme',
  /** A person's participation in a programme. */
  'Enrolment',
  'Guide',
  /** A draft, or a published state of a guide. */
  'GuideVersion',
  /** A dated occurrence of a webinar or a workshop. */
  'Session',
  /** A seat or a place in a session's waiting list, with what became of it. */
  'Registration',
  /** An offer or a request. */
  'Invitation',
  'Mentorship',
  'Goal',
  'CheckIn',
  /** A level awarded to a person, or on the way there. */
  'Label',
  /** Figures that somebody asked to have by mail. */
  'AdoptionReportOrder',
] as const;
export type SubjectType = (typeof subjectTypes)[number];

export interface Subject {
  readonly type: SubjectType;
  readonly id: string;
}
