import { expect, it } from '@jest/globals';
import { nextMoment } from './nextMoment.js';

const moments = ['2026-03-12T14:00:00Z', '2026-03-12T12:45:00Z', '2026-03-12T13:00:00Z'];

it.each([
  ['2026-03-12T10:00:00Z', '2026-03-12T12:45:00.000Z'],
  ['2026-03-12T12:44:59Z', '2026-03-12T12:45:00.000Z'],
  ['2026-03-12T12:45:00Z', '2026-03-12T13:00:00.000Z'],
  ['2026-03-12T13:59:59Z', '2026-03-12T14:00:00.000Z'],
  ['2026-03-12T14:00:00Z', null],
])('the next moment after %s is %s', (now, next) => {
  expect(nextMoment(moments, new Date(now))?.toISOString() ?? null).toBe(next);
});
