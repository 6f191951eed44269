import { describe, expect, it } from '@jest/globals';
import { sessionIn } from '../../../test/given-journey.js';
import { NOW } from '../../../test/given-people.js';
import { registration } from '../../../test/given-session.js';
import { nextSessionOf, seatOf } from './nextSession.js';

const next = (...sessions: Parameters<typeof nextSessionOf>[0]) => {
  const found = nextSessionOf(sessions, NOW);
  return found && [found.session.id, found.checkInOpen];
};

describe('my next session', () => {
  it('is the first of those to come, in whatever order they are told', () => {
    expect(next(sessionIn(72), sessionIn(24), sessionIn(48))).toEqual(['session-in-24', false]);
  });

  it('is one that I wait for, too', () => {
    expect(next(sessionIn(24, { seat: 'WAITLISTED' }), sessionIn(48))).toEqual(['session-in-24', false]);
  });

  it('is the one whose doors are open', () => {
    expect(next(sessionIn(0.2), sessionIn(24))).toEqual(['session-in-0.2', true]);
    expect(next(sessionIn(0.3), sessionIn(24))).toEqual(['session-in-0.3', false]);
    expect(next(sessionIn(-0.5))).toEqual(['session-in--0.5', true]);
  });

  it('is the one under way before one of yesterday whose code still counts', () => {
    expect(next(sessionIn(-20), sessionIn(-0.5), sessionIn(24))).toEqual(['session-in--0.5', true]);
  });

  it('is over at the minute of its end, when another one is under way', () => {
    expect(next(sessionIn(-1), sessionIn(-0.5))).toEqual(['session-in--0.5', true]);
  });

  it('is the first of two at once', () => {
    const [one, other] = [sessionIn(-0.5, { id: 'one' }), sessionIn(-0.4, { id: 'other' })];
    expect(next(other, one)).toEqual(['one', true]);
  });

  it('is the later of two of yesterday, whose codes still count', () => {
    expect(next(sessionIn(-22), sessionIn(-18))).toEqual(['session-in--18', true]);
  });

  it('is one of yesterday before one to come: there is still something to do', () => {
    expect(next(sessionIn(-20), sessionIn(24))).toEqual(['session-in--20', true]);
  });

  it('is none that is over for longer', () => {
    expect(next(sessionIn(-26), sessionIn(24))).toEqual(['session-in-24', false]);
    expect(next(sessionIn(-26))).toBeNull();
  });

  it('is none that is cancelled, given back, or behind me', () => {
    expect(next(sessionIn(24, { status: 'CANCELLED' }))).toBeNull();
    expect(next(sessionIn(24, { seat: 'CANCELLED' }))).toBeNull();
    expect(next(sessionIn(24, { seat: null }))).toBeNull();
    const attended = registration('REGISTERED', { attendance: 'ATTENDED' });
    expect(next(sessionIn(-0.5, { viewerRegistration: attended }), sessionIn(24))).toEqual(['session-in-24', false]);
    const absent = registration('REGISTERED', { attendance: 'ABSENT' });
    expect(next(sessionIn(-20, { viewerRegistration: absent }))).toBeNull();
  });

  it('opens no check-in for whoever only waits, until it has begun', () => {
    expect(next(sessionIn(0.2, { seat: 'WAITLISTED' }))).toEqual(['session-in-0.2', false]);
    expect(next(sessionIn(-0.2, { seat: 'WAITLISTED' }))).toEqual(['session-in--0.2', true]);
  });
});

describe('my next seat', () => {
  it('is found behind a session that I only wait for', () => {
    expect(seatOf([sessionIn(24, { seat: 'WAITLISTED' }), sessionIn(48)], NOW)?.id).toBe('session-in-48');
    expect(seatOf([sessionIn(24, { seat: 'WAITLISTED' })], NOW)).toBeNull();
  });
});
