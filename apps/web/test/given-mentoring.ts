import type { Invitation, MentoringAnswer, Mentorship } from '../src/features/mentoring/mentoring.query.js';
import { givenPerson, inDays, me } from './given-people.js';

type Person = ReturnType<typeof givenPerson>;
type Enrolment = NonNullable<NonNullable<MentoringAnswer['viewer']>['person']['enrolment']>;
type Status = Invitation['status'];

let made = 0;
const next = (what: string) => `${what}-${(made += 1)}`;

interface Asked {
  status?: Status;
  /** Days from now. */
  sent?: number;
  expires?: number;
  message?: string;
}

function invitation(of: Pick<Invitation, 'direction' | 'mentor' | 'mentee'>, facts: Asked): Invitation {
  const { status = 'PENDING', sent = -1, expires = 20, message = null } = facts;
  return { id: next('invitation'), message, status, createdAt: inDays(sent), expiresAt: inDays(expires), ...of };
}

/** Somebody offers me to be my mentor. */
export const offerFrom = (mentor: Person, facts: Asked = {}) =>
  invitation({ direction: 'OFFER', mentor, mentee: me }, facts);
/** I offer to be somebody's mentor. */
export const offerTo = (mentee: Person, facts: Asked = {}) =>
  invitation({ direction: 'OFFER', mentor: me, mentee }, facts);
/** I ask somebody to be my mentor. */
export const requestTo = (mentor: Person, facts: Asked = {}) =>
  invitation({ direction: 'REQUEST', mentor, mentee: me }, facts);
/** Somebody asks me to be their mentor. */
export const requestFrom = (mentee: Person, facts: Asked = {}) =>
  invitation({ direction: 'REQUEST', mentor: me, mentee }, facts);

interface Walked {
  status?: Mentorship['status'];
  since?: number;
  until?: number | null;
  mentorPaused?: boolean;
  goals?: Mentorship['goals'];
  checkIns?: Mentorship['checkIns'];
}

function mentorship(of: Pick<Mentorship, 'mentor' | 'mentee'>, facts: Walked): Mentorship {
  const { status = 'ACTIVE', since = -30, mentorPaused = false, goals = [], checkIns = [] } = facts;
  const { until = status === 'ACTIVE' ? null : -5 } = facts;
  return {
    id: next('mentorship'),
    status,
    startedAt: inDays(since),
    endedAt: until === null ? null : inDays(until),
    mentorPaused,
    goals,
    checkIns,
    ...of,
  };
}

export const mentoredBy = (mentor: Person, facts: Walked = {}) => mentorship({ mentor, mentee: me }, facts);
export const mentorOf = (mentee: Person, facts: Walked = {}) => mentorship({ mentor: me, mentee }, facts);

interface Facts {
  /** Null for whoever never enrolled. */
  enrolment?: Partial<Enrolment> | null;
  labelled?: boolean;
  /** Both newest first, as the server tells them. */
  invitations?: Invitation[];
  mentorships?: Mentorship[];
  capacity?: number;
}

/** What the server says of me: enrolled, without a label, alone, unless told otherwise. */
export function givenMentoring(facts: Facts = {}): MentoringAnswer {
  const { enrolment = {}, labelled = false, invitations = [], mentorships = [], capacity = 5 } = facts;
  return {
    viewer: {
      person: {
        id: me.id,
        enrolment: enrolment && {
          id: 'enrolment',
          status: 'ACTIVE',
          founder: false,
          mentor: null,
          label: labelled ? { id: 'label' } : null,
          ...enrolment,
        },
      },
    },
    programme: { key: 'social-media', mentorCapacity: capacity },
    invitations,
    mentorships,
  };
}
