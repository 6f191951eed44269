import { describe, expect, it } from '@jest/globals';
import { sessionIn } from '../../../test/given-journey.js';
import { now } from '../../../test/given-people.js';
import { nextSessionOf, seatOf } from './nextSession.js';

const next = (...sessions: Parameters<typeof nextSessionOf>[0]) => {
  const found = nextSessionOf(sessions, now);
  return found && [found.session.id, found.checkInOpen];
};

describe('my next session', () => {
  it('is the first of those to come, in whatever order they are told', () => {
    expect(next(sessionIn(72), sessionIn(24), sessionIn(48))).toEqual(['session-in-24', false]);
  });

  it('is one that I wait for, too', () => {
    expect(next(sessionIn(24, { seat: 'WAITLISTED' }), sessionIn(48))).toEqual(['session-in-24', false]);
  });

  it('is the one whose code may be typed', () => {
    expect(next(sessionIn(0.2, { checkIn: true }), sessionIn(24))).toEqual(['session-in-0.2', true]);
    expect(next(sessionIn(0.1), sessionIn(0.3, { checkIn: true }))).toEqual(['session-in-0.3', true]);
    expect(next(sessionIn(-0.2, { seat: 'WAITLISTED', checkIn: true }))).toEqual(['session-in--0.2', true]);
  });

  it('is the one under way before one of yesterday whose code still counts', () => {
    const [yesterday, now] = [sessionIn(-20, { checkIn: true }), sessionIn(-0.5, { checkIn: true })];
    expect(next(yesterday, now, sessionIn(24))).toEqual(['session-in--0.5', true]);
  });

  it('is over at the minute of its end, when another one is under way', () => {
    const [over, now] = [sessionIn(-1, { checkIn: true }), sessionIn(-0.5, { checkIn: true })];
    expect(next(over, now)).toEqual(['session-in--0.5', true]);
  });

  it('is the first of two at once', () => {
    const [one, other] = [
      sessionIn(-0.5, { id: 'one', checkIn: true }),
      sessionIn(-0.4, { id: 'other', checkIn: true }),
    ];
    expect(next(other, one)).toEqual(['one', true]);
  });

  it('is the later of two of yesterday, whose codes still count', () => {
    const [earlier, later] = [sessionIn(-22, { checkIn: true }), sessionIn(-18, { checkIn: true })];
    expect(next(earlier, later)).toEqual(['session-in--18', true]);
  });

  it('is one of yesterday before one to come: there is still something to do', () => {
    expect(next(sessionIn(-20, { checkIn: true }), sessionIn(24))).toEqual(['session-in--20', true]);
  });

  it('is none that is behind, with nothing left to do', () => {
    expect(next(sessionIn(-20), sessionIn(24))).toEqual(['session-in-24', false]);
    expect(next(sessionIn(-20))).toBeNull();
  });

  it('is none that is cancelled or given back, or in which nothing is to be done any more', () => {
    expect(next(sessionIn(24, { status: 'CANCELLED' }))).toBeNull();
    expect(next(sessionIn(24, { seat: 'CANCELLED', viewerMay: ['REGISTER'] }))).toBeNull();
    expect(next(sessionIn(-0.5, { seat: 'CANCELLED', checkIn: true }))).toBeNull();
    expect(next(sessionIn(24, { seat: null, viewerMay: ['REGISTER'] }))).toBeNull();
    expect(next(sessionIn(-0.5), sessionIn(24))).toEqual(['session-in-24', false]);
  });
});

describe('my next seat', () => {
  it('is found behind a session that I only wait for', () => {
    expect(seatOf([sessionIn(24, { seat: 'WAITLISTED' }), sessionIn(48)], now)?.id).toBe('session-in-48');
    expect(seatOf([sessionIn(24, { seat: 'WAITLISTED' })], now)).toBeNull();
  });
});
