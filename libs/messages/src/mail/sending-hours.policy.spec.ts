import { describe, expect, it } from '@jest/globals';
import { nextSendingMoment, type Availability } from './sending-hours.policy.js';

const inParis: Availability = {
  timeZone: 'Europe/Paris',
  country: 'FR',
  quietHoursStart: '19:00',
  quietHoursEnd: '08:00',
};
const next = (now: string, person: Partial<Availability> = {}) =>
  nextSendingMoment(new Date(now), { ...inParis, ...person }).toISOString();

describe('the next moment to send', () => {
  it('is now on a working day outside of the quiet hours', () => {
    expect(next('2026-03-04T10:15:30Z')).toBe('2026-03-04T10:15:30.000Z');
  });

  it('is the end of the quiet hours, in the evening and in the night', () => {
    expect(next('2026-03-04T20:00:00Z')).toBe('2026-03-05T07:00:00.000Z');
    expect(next('2026-03-05T03:00:00Z')).toBe('2026-03-05T07:00:00.000Z');
  });

  it('begins the quiet hours at their first minute and ends them at their last', () => {
    expect(next('2026-03-04T17:59:59Z')).toBe('2026-03-04T17:59:59.000Z');
    expect(next('2026-03-04T18:00:00Z')).toBe('2026-03-05T07:00:00.000Z');
    expect(next('2026-03-05T07:00:00Z')).toBe('2026-03-05T07:00:00.000Z');
  });

  it('takes quiet hours in the middle of the day', () => {
    expect(next('2026-03-04T11:30:00Z', { quietHoursStart: '12:00', quietHoursEnd: '14:00' })).toBe(
      '2026-03-04T13:00:00.000Z',
    );
  });

  it('knows people without quiet hours', () => {
    expect(next('2026-03-04T02:00:00Z', { quietHoursStart: '00:00', quietHoursEnd: '00:00' })).toBe(
      '2026-03-04T02:00:00.000Z',
    );
  });

  it('leaves the weekend alone, from the evening before', () => {
    expect(next('2026-03-06T20:00:00Z')).toBe('2026-03-09T07:00:00.000Z');
    expect(next('2026-03-07T12:00:00Z')).toBe('2026-03-09T07:00:00.000Z');
    expect(next('2026-03-08T22:30:00Z')).toBe('2026-03-09T07:00:00.000Z');
  });

  it('keeps the working week of the country', () => {
    const riyadh = { timeZone: 'Asia/Riyadh', country: 'SA' };
    expect(next('2026-03-06T09:00:00Z', riyadh)).toBe('2026-03-08T05:00:00.000Z');
    expect(next('2026-03-08T09:00:00Z', riyadh)).toBe('2026-03-08T09:00:00.000Z');
  });

  it('goes by the clock of the person', () => {
    expect(next('2026-03-04T10:00:00Z', { timeZone: 'Asia/Tokyo', country: 'JP' })).toBe('2026-03-04T23:00:00.000Z');
    expect(next('2026-03-04T10:00:00Z', { timeZone: 'America/New_York', country: 'US' })).toBe(
      '2026-03-04T13:00:00.000Z',
    );
  });

  it('follows the change to summer time', () => {
    // In the night to Sunday 29 March, Paris goes from UTC+1 to UTC+2.
    expect(next('2026-03-27T20:00:00Z')).toBe('2026-03-30T06:00:00.000Z');
  });

  it('ends quiet hours whose end the clock leaps over', () => {
    const owl = { quietHoursStart: '22:00', quietHoursEnd: '02:30', country: 'SA' };
    expect(next('2026-03-29T00:10:00Z', owl)).toBe('2026-03-29T01:30:00.000Z');
  });
});
