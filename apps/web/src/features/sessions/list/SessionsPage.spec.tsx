import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { givenProgramme, givenViewer, now } from '../../../../test/given-people.js';
import {
  codeOnly,
  full,
  givenSession,
  nothing,
  registration,
  seated,
  waiting,
} from '../../../../test/given-session.js';
import { inParis, type Reader } from '../../../../test/readers.js';
import { refusal, told } from '../../../../test/told.js';
import { SessionsPage } from './SessionsPage.js';

beforeAll(() => {
  jest.useFakeTimers({ now: now });
});

afterAll(() => {
  jest.useRealTimers();
});

type Session = ReturnType<typeof givenSession>;
interface Facts {
  mayScheduleHere?: boolean;
  reader?: Reader;
  path?: string;
  more?: boolean;
}

function page(
  sessions: Session[],
  { mayScheduleHere = false, reader = inParis, path = '/', more = false }: Facts = {},
) {
  const answer = { sessions: { pageInfo: { hasNextPage: more }, nodes: sessions } };
  const viewer = givenViewer('SCHEDULE_SESSIONS');
  const programme = givenProgramme({ viewerCapabilities: mayScheduleHere ? ['SCHEDULE_SESSIONS'] : [] });
  return told(<SessionsPage />, { reader, path, viewer, programme, answers: { Sessions: answer } });
}

describe('the page of the sessions', () => {
  it('waits, and says what went wrong', () => {
    expect(told(<SessionsPage />).text).toContain('Loading');
    expect(told(<SessionsPage />, { answers: { Sessions: refusal('INTERNAL') } }).buttons).toContain('Try again');
  });

  it.each([true, false])('offers to schedule one to whoever may in this programme: %s', (mayScheduleHere) => {
    expect('Schedule a session' in page([], { mayScheduleHere }).links).toBe(mayScheduleHere);
  });

  it('says what to do where there is none', () => {
    expect(page([]).text).toContain('No session is planned yet. New ones appear here');
    expect(page([], { path: '/?when=mine' }).text).toContain(
      'You are not registered for any session. See all that are coming',
    );
    expect(page([], { path: '/?when=past' }).text).toContain('No session in the last six months.');
    expect(page([], { path: '/?language=fr' }).text).toContain('No session fits these choices.');
    expect(page([], { path: '/?kind=WORKSHOP' }).buttons).toContain('See all that are coming');
    expect(page([]).buttons).not.toContain('See all that are coming');
  });

  it('tells of each where one stands with it', () => {
    const on = (title: string, facts: Partial<Session>) => givenSession({ id: title, title, ...facts });
    const { text } = page([
      on('Free', { seatsLeft: 2 }),
      on('Endless', { seatsLeft: null }),
      on('Full', full),
      on('Mine', seated),
      on('Awaited', { ...waiting, viewerRegistration: registration('WAITLISTED', { waitlistPosition: 3 }) }),
      on('Gone', { status: 'CANCELLED' }),
    ]);
    const after = (title: string, words: string) =>
      expect(text).toContain(`${title} Thursday, 14:00–15:00 · Online · English With Tomás Herrera ${words}`.trim());
    after('Free', '2 seats left');
    // Nothing is said of one without a limit: the next one follows at once.
    after('Endless', '12 Mar Full');
    after('Full', 'Full');
    after('Mine', 'Registered');
    after('Awaited', '3rd in the waiting list');
    after('Gone', 'Cancelled');
  });

  it('tells of those behind whether there is something to watch, and of one under way that it is', () => {
    const past = { startsAt: '2026-03-01T13:00:00Z', endsAt: '2026-03-01T14:00:00Z' };
    const now = { startsAt: '2026-03-12T09:30:00Z', endsAt: '2026-03-12T10:30:00Z' };
    const { text } = page([
      givenSession({ id: 'watch', title: 'Watch', ...past, ...nothing, replayUrl: 'https://replay' }),
      givenSession({ id: 'over', title: 'Over', ...past, ...nothing }),
      givenSession({ id: 'now', title: 'Now', ...now, ...codeOnly }),
    ]);
    expect(text).toMatch(/Watch Sunday, .* With Tomás Herrera Replay 1 Mar Over/);
    expect(text).toMatch(/Now Thursday, 10:30–11:30 .* With Tomás Herrera Under way$/);
    const morning = { startsAt: '2026-03-12T07:00:00Z', endsAt: '2026-03-12T08:00:00Z' };
    expect(page([givenSession({ ...morning, ...codeOnly })]).text).toMatch(/With Tomás Herrera$/);
  });

  it('puts them under their months, the newest first when they are behind', () => {
    const sessions = [
      givenSession({ id: 'a', title: 'First', startsAt: '2026-01-31T23:30:00Z', endsAt: '2026-02-01T00:30:00Z' }),
      givenSession({ id: 'b', title: 'Second', startsAt: '2026-02-10T10:00:00Z', endsAt: '2026-02-10T11:00:00Z' }),
    ];
    const titles = (facts: Facts) => page(sessions, facts).headings.slice(1);
    expect(titles({})).toEqual(['February 2026', 'First', 'Second']);
    expect(titles({ path: '/?when=past' })).toEqual(['February 2026', 'Second', 'First']);
    expect(titles({ reader: { ...inParis, timeZone: 'America/Los_Angeles' } })).toEqual([
      'January 2026',
      'First',
      'February 2026',
      'Second',
    ]);
  });

  it('has the day of one that is over in a quieter tone', () => {
    const quiet = (facts: Partial<Session>) => /data-quiet="(\w+)"/.exec(page([givenSession(facts)]).html)?.[1];
    expect(quiet({})).toBe('false');
    expect(quiet({ startsAt: '2026-03-01T13:00:00Z', endsAt: '2026-03-01T14:00:00Z' })).toBe('true');
  });

  it('offers more where there are more', () => {
    expect(page([givenSession()], { more: true }).buttons).toContain('Show more');
    expect(page([givenSession()]).buttons).not.toContain('Show more');
  });

  it('is whole in French', () => {
    const reader: Reader = { language: 'fr', locale: 'fr-FR', timeZone: 'Asia/Kolkata' };
    const workshop = givenSession({ kind: 'WORKSHOP', place: 'Salle 4', language: 'fr' });
    const { text } = page([workshop], { reader });
    expect(text).toContain('Mars 2026');
    expect(text).toContain('Jeudi, 18:30 – 19:30 · Salle 4 · Français');
    expect(text).not.toMatch(/With|seats|Thursday/);
  });
});
