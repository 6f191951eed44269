import type { PersonDetail, PersonEnrolment, PersonLabel } from '../src/features/people/people.query.js';
import { givenPerson, inDays } from './given-people.js';

export function givenLabel(status: PersonLabel['status'], facts: Partial<PersonLabel> = {}): PersonLabel {
  const wasAwarded = !['IN_PROGRESS', 'READY', 'SUBMITTED', 'SENT_BACK'].includes(status);
  return {
    id: `label-${status}`,
    status,
    reason: null,
    submittedAt: null,
    awardedAt: wasAwarded ? inDays(-100) : null,
    expiresAt: wasAwarded ? inDays(600) : null,
    closedAt: null,
    viewerMayReview: false,
    viewerMayRevoke: false,
    level: { key: 'champion', name: 'Champion' },
    ...facts,
  };
}

interface Facts {
  /** Null where the viewer may see none, or there is none. */
  enrolment?: Partial<PersonEnrolment> | null;
  labels?: PersonLabel[];
  /** As colleagues see it. */
  labelled?: boolean;
  mayInvite?: boolean;
  mayAsk?: boolean;
  /** For an administrator. */
  administered?: Partial<PersonDetail>;
}

/** Sofia Lindqvist, of Paris, in France, in the group. Nothing may be done about her, unless told otherwise. */
export function givenColleague(facts: Facts = {}): PersonDetail {
  const {
    enrolment = null,
    labels = [],
    labelled = false,
    mayInvite = false,
    mayAsk = false,
    administered = {},
  } = facts;
  return {
    ...givenPerson('Sofia Lindqvist'),
    email: null,
    locale: 'en',
    externalId: null,
    leftOn: null,
    sessionsToHost: 0,
    roles: null,
    viewerMayUpdate: false,
    viewerMayEnd: false,
    viewerMayBringBack: false,
    viewerMayErase: false,
    account: null,
    identities: null,
    identityRequests: null,
    departure: null,
    timeZone: 'Asia/Kolkata',
    orgUnit: { name: 'Paris', ancestors: [{ name: 'Group' }, { name: 'France' }] },
    viewerMayInvite: mayInvite,
    viewerMayAskToMentor: mayAsk,
    label: labelled ? { id: 'label', awardedAt: inDays(-100), level: { key: 'champion', name: 'Champion' } } : null,
    enrolment: enrolment && {
      id: 'enrolment',
      status: 'ACTIVE',
      enrolledAt: inDays(-200),
      founder: false,
      viewerLooksAfter: true,
      viewerMayNameFounder: false,
      viewerMayTakeBackFounder: false,
      labels,
      ...enrolment,
    },
    ...administered,
  };
}
