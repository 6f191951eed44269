import type { SessionDetail } from '../src/features/sessions/session.query.js';
import { givenPerson, me, tomas } from './given-people.js';

type Registration = NonNullable<SessionDetail['viewerRegistration']>;

export const host = tomas;

/** In the afternoon of 12 March, at 14:00 in Paris; a seat may be taken, unless told otherwise. */
export function givenSession(facts: Partial<SessionDetail> = {}): SessionDetail {
  const { id, displayName, givenName, familyName, jobTitle, country } = host;
  return {
    id: 'session',
    kind: 'WEBINAR',
    title: 'Your first post',
    description: 'We write a first post together.',
    language: 'en',
    tags: [],
    startsAt: '2026-03-12T13:00:00Z',
    endsAt: '2026-03-12T14:00:00Z',
    timeZone: 'Europe/Paris',
    place: null,
    joinUrl: null,
    calendarPath: null,
    replayUrl: null,
    capacity: 20,
    registeredCount: 3,
    waitlistedCount: 0,
    status: 'SCHEDULED',
    seatsLeft: 17,
    checkInOpensAt: '2026-03-12T12:45:00Z',
    checkInClosesAt: '2026-03-13T14:00:00Z',
    checkInCode: null,
    viewerIsHost: false,
    viewerMay: ['REGISTER'],
    cancelReason: null,
    series: [],
    viewerAlsoAt: [],
    host: { id, displayName, givenName, familyName, jobTitle, country },
    viewerRegistration: null,
    ...facts,
  };
}

export function registration(status: Registration['status'], facts: Partial<Registration> = {}): Registration {
  const waitlistPosition = status === 'WAITLISTED' ? 2 : null;
  return { id: 'registration', status, waitlistPosition, attendance: 'UNKNOWN', counts: false, ...facts };
}

type Facts = Partial<SessionDetail>;

export const full = {
  capacity: 20,
  registeredCount: 20,
  seatsLeft: 0,
  viewerMay: ['JOIN_WAITING_LIST'],
} satisfies Facts;
export const seated = {
  viewerRegistration: registration('REGISTERED'),
  viewerMay: ['CANCEL_REGISTRATION'],
} satisfies Facts;
export const waiting = {
  ...full,
  viewerRegistration: registration('WAITLISTED'),
  viewerMay: ['CANCEL_REGISTRATION'],
} satisfies Facts;
/** What is left to do once it has begun, and when nothing is. */
export const codeOnly = { viewerMay: ['CHECK_IN'] } satisfies Facts;
export const nothing = { viewerMay: [] } satisfies Facts;
/** A session of mine: I am its host. */
export const hosted = { host: { ...givenPerson(me.displayName) }, viewerIsHost: true } satisfies Facts;

/** Before that session, while one may check in, during it, on the evening and on the day after. */
export const moments = {
  before: new Date('2026-03-12T10:00:00Z'),
  doorsOpen: new Date('2026-03-12T12:50:00Z'),
  during: new Date('2026-03-12T13:30:00Z'),
  evening: new Date('2026-03-12T19:00:00Z'),
  later: new Date('2026-03-14T10:00:00Z'),
};
