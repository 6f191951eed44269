import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { thisMinute } from './thisMinute.js';

beforeAll(() => {
  jest.useFakeTimers();
});

afterAll(() => {
  jest.useRealTimers();
});

it.each([
  ['2026-03-12T10:00:00.000Z', '2026-03-12T10:00:00.000Z'],
  ['2026-03-12T10:00:00.001Z', '2026-03-12T10:00:00.000Z'],
  ['2026-03-12T10:00:59.999Z', '2026-03-12T10:00:00.000Z'],
])('this minute at %s began at %s', (now, began) => {
  jest.setSystemTime(new Date(now));
  expect(thisMinute().toISOString()).toBe(began);
});
