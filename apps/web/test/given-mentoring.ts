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
  /** What accepting meets, or does besides. */
  cannotAcceptBecause?: string;
  acceptingEnrols?: boolean;
}

function invitation(of: Pick<Invitation, 'direction' | 'mentor' | 'mentee'>, facts: Asked): Invitation {
  const { status = 'PENDING', sent = -1, expires = 20, message = null, acceptingEnrols = false } = facts;
  const { cannotAcceptBecause = null } = facts;
  const sentByViewer = (of.direction === 'OFFER' ? of.mentor : of.mentee).id === me.id;
  const waits = status === 'PENDING';
  return {
    id: next('invitation'),
    message,
    status,
    createdAt: inDays(sent),
    expiresAt: inDays(expires),
    sentByViewer,
    viewerMayAccept: waits && !sentByViewer && cannotAcceptBecause === null,
    viewerMayDecline: waits && !sentByViewer,
    viewerMayCancel: waits && sentByViewer,
    cannotAcceptBecause,
    acceptingEnrols,
    ...of,
  };
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
  completes?: number;
  mentorPaused?: boolean;
  goals?: Mentorship['goals'];
  checkIns?: Mentorship['checkIns'];
  viewerMayAddGoal?: boolean;
}

function mentorship(of: Pick<Mentorship, 'mentor' | 'mentee'>, facts: Walked): Mentorship {
  const { status = 'ACTIVE', since = -30, mentorPaused = false, goals = [], checkIns = [], completes } = facts;
  const goesOn = status === 'ACTIVE';
  const { until = goesOn ? null : -5, viewerMayAddGoal = goesOn } = facts;
  return {
    id: next('mentorship'),
    status,
    startedAt: inDays(since),
    endedAt: until === null ? null : inDays(until),
    completesAt: completes === undefined ? null : inDays(completes),
    mentorPaused,
    viewerMayEnd: goesOn,
    viewerMayNote: goesOn,
    viewerMayAddGoal,
    goalsAtMost: 10,
    goals,
    checkIns,
    ...of,
  };
}

export const mentoredBy = (mentor: Person, facts: Walked = {}) => mentorship({ mentor, mentee: me }, facts);
export const mentorOf = (mentee: Person, facts: Walked = {}) => mentorship({ mentor: me, mentee }, facts);

/** What the server says of whoever holds the label, has somebody ahead, or takes no part at present. */
export const labelled = { freePlaces: 5, viewerMayInvite: true, needsMentor: false } as const;
export const full = { ...labelled, freePlaces: 0, viewerMayInvite: false } as const;
export const accompanied = { viewerMayAskForMentor: false, needsMentor: false } as const;
export const apart = { ...accompanied, freePlaces: null, viewerMayInvite: false } as const;

interface Facts {
  /** Null for whoever never enrolled. */
  enrolment?: Partial<Enrolment> | null;
  /** Both newest first, as the server tells them. */
  invitations?: Invitation[];
  mentorships?: Mentorship[];
}

/** What the server says of me: enrolled, without a label, alone, unless told otherwise. */
export function givenMentoring({ enrolment = {}, invitations = [], mentorships = [] }: Facts = {}): MentoringAnswer {
  const alone = {
    id: 'enrolment',
    status: 'ACTIVE',
    freePlaces: null,
    viewerMayInvite: false,
    viewerMayAskForMentor: true,
    needsMentor: true,
  } as const;
  return {
    viewer: { person: { id: me.id, enrolment: enrolment && { ...alone, ...enrolment } } },
    invitations,
    mentorships,
  };
}
