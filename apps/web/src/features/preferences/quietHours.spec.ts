import { expect, it } from '@jest/globals';
import { isNewTime } from './quietHours.js';

it.each([
  ['21:30', '20:00', true],
  ['00:00', '20:00', true],
  ['23:59', '20:00', true],
  ['20:00', '20:00', false],
  ['', '20:00', false],
  ['24:00', '20:00', false],
  ['7:30', '20:00', false],
  ['21:60', '20:00', false],
])('a quiet hour of %j, which was %j, is kept anew: %s', (typed, before, isNew) => {
  expect(isNewTime(typed, before)).toBe(isNew);
});
