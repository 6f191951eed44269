import type {
  CriterionKind,
  JourneyAnswer,
  JourneyEnrolment,
  JourneyInvitation,
  JourneyLabel,
  JourneyMentorship,
  JourneySession,
} from '../src/features/journey/journey.query.js';
import { givenPerson, givenProgramme, inDays, me } from './given-people.js';
import { givenSession, registration } from './given-session.js';

type Person = ReturnType<typeof givenPerson>;
type Programme = NonNullable<JourneyAnswer['programme']>;
type HeldLabel = NonNullable<JourneyEnrolment['label']>;
type Progress = JourneyEnrolment['progress'][number];

export const champion = { key: 'champion', name: 'Champion', rank: 1 };
export const mentorLevel = { key: 'mentor', name: 'Mentor', rank: 2 };

/**
 * A criterion and how far one is: `criterion('SESSIONS_ATTENDED', 1, 2)` is one of two. Something can be done about what
 * is missing, unless told otherwise.
 */
export function criterion(kind: CriterionKind, current = 0, required = 1, state: Progress['state'] = 'OPEN'): Progress {
  return {
    state: current >= required ? 'MET' : state,
    criterion: { id: kind.toLowerCase(), kind, description: `About ${kind}`, required },
    current,
    met: current >= required,
    evidence: [],
  };
}

/** One that waits for somebody or something. */
export const waiting = (kind: CriterionKind) => criterion(kind, 0, 1, 'WAITING');

export const usual = [criterion('GUIDE_ACKNOWLEDGED'), criterion('SESSIONS_ATTENDED'), criterion('HAS_MENTOR')];

interface Facts {
  enrolment?: Partial<JourneyEnrolment> | null;
  progress?: Progress[];
  programme?: Partial<Programme>;
  invitations?: JourneyInvitation[];
  mentorships?: JourneyMentorship[];
  sessions?: JourneySession[];
}

/** Enrolled and on the way to the first level, unless told otherwise. */
export function givenJourney(facts: Facts = {}): JourneyAnswer {
  const { enrolment = {}, progress = usual } = facts;
  const { key, name, description } = givenProgramme();
  return {
    viewer: {
      person: {
        id: me.id,
        enrolment: enrolment && {
          id: 'enrolment',
          status: 'ACTIVE',
          enrolledAt: inDays(-50),
          founder: false,
          viewerMay: ['PAUSE', 'LEAVE'],
          viewerMaySubmitLabel: false,
          nextLabelComesByItself: true,
          mentor: null,
          nextLevel: champion,
          progress,
          label: null,
          labels: [],
          ...enrolment,
        },
      },
    },
    programme: {
      key,
      name,
      description,
      viewerMayEnrol: enrolment === null,
      levels: [
        { ...mentorLevel, criteria: [criterion('MENTEES_LABELLED', 0, 2).criterion] },
        { ...champion, criteria: usual.map((one) => one.criterion) },
      ],
      ...facts.programme,
    },
    invitations: facts.invitations ?? [],
    mentorships: facts.mentorships ?? [],
    sessions: { nodes: facts.sessions ?? [] },
  };
}

/** The label in force, with what its renewal takes. */
export function heldLabel(facts: Partial<HeldLabel> = {}): HeldLabel {
  const held = { id: 'held', awardedAt: inDays(-300), expiresAt: inDays(400), level: champion };
  return { ...held, viewerMayReturn: true, renewal: null, ...facts };
}

/** Renewal from 60 days before the end until 30 days after it. */
export function renewableLabel(endsIn: number, facts: Partial<NonNullable<HeldLabel['renewal']>> = {}): HeldLabel {
  const dates = { opensAt: inDays(endsIn - 60), closesAt: inDays(endsIn + 30) };
  const open = { state: 'OPEN', viewerMayRenew: true, progress: [] } satisfies typeof facts;
  return heldLabel({ expiresAt: inDays(endsIn), renewal: { ...dates, ...open, ...facts } });
}

export function pastLabel(status: JourneyLabel['status'], facts: Partial<JourneyLabel> = {}): JourneyLabel {
  const isOver = ['LAPSED', 'RETURNED', 'REVOKED'].includes(status);
  const wasHeld = isOver || status === 'AWARDED' || status === 'RENEWED';
  return {
    id: `label-${status}`,
    status,
    reason: null,
    submittedAt: status === 'SUBMITTED' ? inDays(-3) : null,
    closedAt: isOver ? inDays(-20) : null,
    heldSince: wasHeld ? inDays(-400) : null,
    expiresAt: wasHeld ? inDays(300) : null,
    verificationUrl: null,
    viewerMayPublish: wasHeld,
    level: champion,
    ...facts,
  };
}

function asked(direction: JourneyInvitation['direction'], mentor: Person, mentee: Person): JourneyInvitation {
  const sentByViewer = (direction === 'OFFER' ? mentor : mentee).id === me.id;
  const id = `${direction}-${mentor.id}-${mentee.id}`;
  const may = { sentByViewer, viewerMayAccept: !sentByViewer, acceptingEnrols: false };
  return { id, direction, expiresAt: inDays(10), mentor, mentee, ...may };
}

export const offerFrom = (mentor: Person) => asked('OFFER', mentor, me);
export const offerTo = (mentee: Person) => asked('OFFER', me, mentee);
export const requestTo = (mentor: Person) => asked('REQUEST', mentor, me);
export const requestFrom = (mentee: Person) => asked('REQUEST', me, mentee);

export function walkingWith(mentor: Person, facts: Partial<JourneyMentorship> = {}): JourneyMentorship {
  return { id: `with-${mentor.id}`, mentorPaused: false, checkIns: [], mentor: { id: mentor.id }, ...facts };
}

interface SessionFacts extends Partial<JourneySession> {
  seat?: 'REGISTERED' | 'WAITLISTED' | 'CANCELLED' | null;
  /** Its code may be typed now; before that, the seat may be given back. */
  checkIn?: boolean;
}

/** A session so many hours from now (before it, where negative) that lasts an hour, in which I have a seat. */
export function sessionIn(hours: number, facts: SessionFacts = {}): JourneySession {
  const { seat = 'REGISTERED', checkIn = false, ...more } = facts;
  const { kind, title, status } = givenSession();
  return {
    id: `session-in-${hours}`,
    kind,
    title,
    status,
    startsAt: inDays(hours / 24),
    endsAt: inDays((hours + 1) / 24),
    viewerMay: checkIn ? ['CHECK_IN'] : hours > 0 ? ['CANCEL_REGISTRATION'] : [],
    viewerRegistration: seat && registration(seat),
    ...more,
  };
}
