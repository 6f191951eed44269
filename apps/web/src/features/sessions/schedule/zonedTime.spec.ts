import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { momentsAt } from './zonedTime.js';

const at = (zone: string, day: string, time: string) => momentsAt(zone, day, time).map((one) => one.toISOString());

describe('what a clock on the wall says, as a moment', () => {
  it.each([
    ['Europe/Paris', '2026-01-15', '10:00', '2026-01-15T09:00:00.000Z'],
    ['Europe/Paris', '2026-07-15', '10:00', '2026-07-15T08:00:00.000Z'],
    ['America/Los_Angeles', '2026-07-15', '22:30', '2026-07-16T05:30:00.000Z'],
    ['Asia/Kolkata', '2026-07-15', '09:15', '2026-07-15T03:45:00.000Z'],
    ['Pacific/Auckland', '2026-01-15', '08:00', '2026-01-14T19:00:00.000Z'],
    ['UTC', '2026-07-15', '00:00', '2026-07-15T00:00:00.000Z'],
  ])('in %s on %s at %s', (zone, day, time, moment) => {
    expect(at(zone, day, time)).toEqual([moment]);
  });

  it('is none while something is missing', () => {
    expect(at('Europe/Paris', '', '10:00')).toEqual([]);
    expect(at('Europe/Paris', '2026-01-15', '')).toEqual([]);
    expect(at('Europe/Paris', '2026-02-30', '10:00')).toEqual([]);
  });
});

describe('the hour that the clocks leave out', () => {
  it.each([
    ['Europe/Paris', '2026-03-29', '02:00'],
    ['Europe/Paris', '2026-03-29', '02:30'],
    ['Europe/Paris', '2026-03-29', '02:59'],
    ['America/Los_Angeles', '2026-03-08', '02:30'],
    ['Pacific/Auckland', '2026-09-27', '02:30'],
  ])('is no moment, in %s on %s at %s', (zone, day, time) => {
    expect(at(zone, day, time)).toEqual([]);
  });

  it.each([
    ['the minute before', '01:59', '2026-03-29T00:59:00.000Z'],
    ['the minute after', '03:00', '2026-03-29T01:00:00.000Z'],
    ['the evening', '22:00', '2026-03-29T20:00:00.000Z'],
  ])('says nothing of %s', (_, time, moment) => {
    expect(at('Europe/Paris', '2026-03-29', time)).toEqual([moment]);
  });
});

describe('the hour that the clocks repeat', () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  // A library that guesses from the offset of today would answer differently in summer and in winter.
  it.each(['2026-01-15T12:00:00Z', '2026-07-15T12:00:00Z', '2026-10-25T00:45:00Z'])(
    'is two moments, the earlier one first, whenever it is asked: %s',
    (now) => {
      jest.useFakeTimers({ now: new Date(now) });
      expect(at('Europe/Paris', '2026-10-25', '02:30')).toEqual([
        '2026-10-25T00:30:00.000Z',
        '2026-10-25T01:30:00.000Z',
      ]);
      expect(at('America/Los_Angeles', '2026-11-01', '01:00')).toEqual([
        '2026-11-01T08:00:00.000Z',
        '2026-11-01T09:00:00.000Z',
      ]);
      expect(at('Pacific/Auckland', '2026-04-05', '02:30')).toEqual([
        '2026-04-04T13:30:00.000Z',
        '2026-04-04T14:30:00.000Z',
      ]);
    },
  );

  it('is followed by one that comes once', () => {
    expect(at('Europe/Paris', '2026-10-25', '01:59')).toEqual(['2026-10-24T23:59:00.000Z']);
    expect(at('Europe/Paris', '2026-10-25', '03:00')).toEqual(['2026-10-25T02:00:00.000Z']);
  });
});
