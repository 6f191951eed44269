import { afterEach, describe, expect, it, jest } from '@jest/globals';
import {
  codeOnly,
  full,
  givenSession,
  hosted,
  moments,
  nothing,
  registration,
  seated,
  waiting,
} from '../../../test/given-session.js';
import { inParis, type Reader } from '../../../test/readers.js';
import { refusal, told } from '../../../test/told.js';
import { SessionPage } from './SessionPage.js';

afterEach(() => {
  jest.useRealTimers();
});

type Facts = Parameters<typeof givenSession>[0];

interface Setting {
  at?: keyof typeof moments;
  reader?: Reader;
  registrations?: object;
}

function page(facts: Facts = {}, { at = 'before', reader = inParis, registrations = { session: null } }: Setting = {}) {
  jest.useFakeTimers({ now: moments[at] });
  return told(<SessionPage />, {
    reader,
    route: '/sessions/:id',
    path: '/sessions/session',
    answers: { Session: { session: facts && givenSession(facts) }, Registrations: registrations },
  });
}

const meeting = 'https://meet.example.com/first-post';
const replay = 'https://replay.example.com/first-post';

describe('the page of a session', () => {
  it('waits, and says when there is none', () => {
    const route = { route: '/sessions/:id', path: '/sessions/session' };
    expect(told(<SessionPage />, route).text).toBe('All sessions Loading');
    const none = told(<SessionPage />, { ...route, answers: { Session: { session: null } } });
    expect(none.text).toBe('All sessions This session is not here any more. See the sessions');
    expect(none.links).toEqual({ 'All sessions': '/sessions', 'See the sessions': '/sessions' });
  });

  it('offers the file for one’s calendar where the server has one', () => {
    const calendarPath = '/sessions/session/calendar.ics';
    expect(page({ ...seated, calendarPath }).links).toMatchObject({ 'Add to my calendar': calendarPath });
    expect(page(seated).links).not.toHaveProperty('Add to my calendar');
  });

  it.each<[string, Facts, keyof typeof moments, string[], string]>([
    ['a seat, while there are any', {}, 'before', ['Register'], '17 seats left'],
    ['a seat without a limit', { capacity: null, seatsLeft: null }, 'before', ['Register'], '3 people registered'],
    ['a place in the waiting list of one that is full', full, 'before', ['Join the waiting list'], 'Full'],
    [
      'a place in the waiting list, after giving the seat back',
      { ...full, viewerRegistration: registration('CANCELLED') },
      'before',
      ['Join the waiting list'],
      'All seats are taken.',
    ],
    [
      'to give the seat back',
      seated,
      'before',
      ['Give my seat back'],
      'You have a seat. Check-in opens here on 12 March at 13:45.',
    ],
    [
      'to give the seat back of one that is full',
      { ...full, ...seated },
      'before',
      ['Give my seat back'],
      'Registered',
    ],
    ['to leave the waiting list', waiting, 'before', ['Leave the waiting list'], '2nd in the waiting list'],
    [
      'the code, with a seat that may still be given back',
      { ...seated, viewerMay: ['CANCEL_REGISTRATION', 'CHECK_IN'] },
      'doorsOpen',
      ['Check in', 'Give my seat back'],
      'Type it here until 13 March at 15:00.',
    ],
    ['the code, with a seat', { ...seated, ...codeOnly }, 'during', ['Check in'], 'Check-in open'],
    ['the code, for whoever walked in', { ...full, ...codeOnly }, 'during', ['Check in'], 'Registration is closed.'],
    [
      'the code beside a seat',
      { viewerMay: ['REGISTER', 'CHECK_IN'] },
      'doorsOpen',
      ['Check in', 'Register'],
      '17 seats',
    ],
    ['the code, on the evening', codeOnly, 'evening', ['Check in'], 'If you were there'],
    ['nothing when it is over', { ...seated, ...nothing }, 'later', [], 'This session is over.'],
    [
      'nothing when it is cancelled',
      { ...seated, status: 'CANCELLED' },
      'doorsOpen',
      [],
      'This session was cancelled.',
    ],
    [
      'nothing more to whoever was there',
      { ...nothing, viewerRegistration: registration('REGISTERED', { attendance: 'ATTENDED', counts: true }) },
      'evening',
      [],
      'You were there, and it counts for your journey.',
    ],
    [
      'the code to whoever was there for too short a time',
      { ...codeOnly, viewerRegistration: registration('REGISTERED', { attendance: 'PARTIAL' }) },
      'evening',
      ['Check in'],
      'too short to count for your journey.',
    ],
    [
      'nothing to whom the host noted as absent',
      { ...nothing, viewerRegistration: registration('REGISTERED', { attendance: 'ABSENT' }) },
      'during',
      [],
      'The host noted that you were not there.',
    ],
  ])('offers %s', (_, facts, at, buttons, words) => {
    const session = page(facts, { at });
    expect(session.buttons).toEqual(buttons);
    expect(session.text).toContain(words);
  });

  it('offers the host neither a seat nor the code’s field, but the code itself', () => {
    const { text, buttons } = page(
      { ...hosted, ...codeOnly, checkInCode: 'AB12CD', registeredCount: 0 },
      { at: 'during' },
    );
    expect(buttons).toEqual([]);
    expect(text).toContain('You are the host.');
    expect(text).toContain('AB12CD');
    expect(text).toContain('It works from 12 March at 13:45 to 13 March at 15:00.');
    expect(text).toContain('Nobody has registered yet.');
    const before = page({ ...hosted, viewerRegistration: registration('CANCELLED') });
    expect(before.text).toContain('You are the host.');
    expect(before.buttons).toEqual([]);
  });

  it('shows the host who registered, who waits and who was there', () => {
    const line = (displayName: string, facts: object) => ({
      id: displayName,
      status: 'REGISTERED',
      waitlistPosition: null,
      attendance: 'UNKNOWN',
      attendedMinutes: null,
      person: { id: displayName, displayName, country: 'FR', orgUnit: { name: 'Research' } },
      ...facts,
    });
    const nodes = [
      line('Noor Haddad', { attendance: 'ATTENDED' }),
      line('Rui Costa', { status: 'WAITLISTED', waitlistPosition: 1 }),
    ];
    const registrations = (more: boolean) => ({
      session: { id: 'session', registrations: { pageInfo: { hasNextPage: more, endCursor: 'here' }, nodes } },
    });
    const { text, buttons } = page({ ...hosted, checkInCode: 'AB12CD' }, { registrations: registrations(true) });
    expect(text).toContain('Noor Haddad Research Registered Attended Rui Costa Research Waiting list, 1 –');
    expect(buttons).toEqual(['Show more']);
    expect(page({ ...hosted, checkInCode: 'AB12CD' }, { registrations: registrations(false) }).buttons).toEqual([]);
    const failed = page({ ...hosted, checkInCode: 'AB12CD' }, { registrations: refusal('FORBIDDEN', 'Not yours.') });
    expect(failed.text).toContain('Not yours. Try again');
  });

  it('shows the code and who registered to nobody else', () => {
    expect(page(seated, { at: 'during' }).text).not.toMatch(/Check-in code|Registrations/);
  });

  it('leads to the meeting and to what was recorded of it, in their time', () => {
    const links = (facts: Facts, at: keyof typeof moments) =>
      Object.values(page({ joinUrl: meeting, replayUrl: replay, ...facts }, { at }).links).filter((to) =>
        to.startsWith('https:'),
      );
    expect(links(seated, 'before')).toEqual([meeting]);
    expect(links({ ...seated, ...codeOnly }, 'evening')).toEqual([meeting, replay]);
    expect(links({ ...seated, ...nothing }, 'later')).toEqual([replay]);
    expect(links({ ...seated, status: 'CANCELLED' }, 'before')).toEqual([]);
    expect(links({ joinUrl: null }, 'before')).toEqual([]);
    expect(links(hosted, 'before')).toEqual([meeting]);
  });

  it('says how many seats are taken, and how many wait', () => {
    expect(page({ ...full, waitlistedCount: 2 }).text).toContain('20 of 20 seats taken, 2 in the waiting list');
    expect(page({ capacity: 1, registeredCount: 0 }).text).toContain('0 of one seat taken');
    expect(page({ capacity: null, registeredCount: 0 }).text).toContain('Nobody registered yet');
  });

  it.each<[string, string, string]>([
    ['Europe/Paris', 'Thursday 12 March, 14:00–15:00', ''],
    ['America/Los_Angeles', 'Thursday 12 March, 06:00–07:00', '14:00–15:00 in Paris'],
    ['Pacific/Auckland', 'Friday 13 March, 02:00–03:00', 'Thursday, 14:00–15:00 in Paris'],
  ])('tells its time to a reader in %s, and the one there', (timeZone, here, there) => {
    const { text } = page({}, { reader: { ...inParis, timeZone } });
    expect(text).toContain(`${here} ${there}`.trim());
    expect(text.includes('in Paris')).toBe(there !== '');
  });

  it('names what it is, where, in which language and by whom', () => {
    const { text, heading } = page({ kind: 'WORKSHOP', place: 'Room 4', language: 'fr' });
    expect(heading).toBe('Your first post');
    expect(text).toContain('On site, Room 4');
    expect(text).toContain('French');
    expect(text).toContain('Tomás Herrera Engineer · France');
  });

  it('is whole in French', () => {
    const reader: Reader = { language: 'fr', locale: 'fr-FR', timeZone: 'Asia/Kolkata' };
    const { text, buttons } = page({ ...full, waitlistedCount: 1 }, { reader });
    expect(buttons).toEqual(['Rejoindre la liste d’attente']);
    expect(text).toContain('jeudi 12 mars, 18:30 – 19:30');
    expect(text).toContain('Anglais');
    expect(text).not.toMatch(/seats|waiting|host/);
  });
});
