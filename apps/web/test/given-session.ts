import type { SessionDetail } from '../src/features/sessions/session.query.js';
import { givenPerson, me, tomas } from './given-people.js';

type Registration = NonNullable<SessionDetail['viewerRegistration']>;

export const host = tomas;

/** In the afternoon of 12 March, at 14:00 in Paris. */
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
    replayUrl: null,
    capacity: 20,
    registeredCount: 3,
    waitlistedCount: 0,
    status: 'SCHEDULED',
    checkInCode: null,
    host: { id, displayName, givenName, familyName, jobTitle, country },
    viewerRegistration: null,
    ...facts,
  };
}

export function registration(status: Registration['status'], facts: Partial<Registration> = {}): Registration {
  const waitlistPosition = status === 'WAITLISTED' ? 2 : null;
  return { id: 'registration', status, waitlistPosition, attendance: 'UNKNOWN', ...facts };
}

export const full = { capacity: 20, registeredCount: 20 };
/** A session of mine: I am its host. */
export const hosted = { host: { ...givenPerson(me.displayName) } };

/** Before that session, while one may check in, during it, on the evening and on the day after. */
export const moments = {
  before: new Date('2026-03-12T10:00:00Z'),
  doorsOpen: new Date('2026-03-12T12:50:00Z'),
  during: new Date('2026-03-12T13:30:00Z'),
  evening: new Date('2026-03-12T19:00:00Z'),
  later: new Date('2026-03-14T10:00:00Z'),
};
