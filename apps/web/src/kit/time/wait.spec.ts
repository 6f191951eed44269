import { expect, it } from '@jest/globals';
import { waitIn } from './wait.js';

it.each([
  ['1', { unit: 'seconds', count: 1 }],
  ['30', { unit: 'seconds', count: 30 }],
  ['61', { unit: 'minutes', count: 2 }],
  ['240', { unit: 'minutes', count: 4 }],
  ['900', { unit: 'minutes', count: 15 }],
  [null, { unit: 'minutes', count: 15 }],
  ['Mon, 02 Mar 2026 09:00:00 GMT', { unit: 'minutes', count: 15 }],
])('a server that says to try again after %s is waited for so long', (header, wait) => {
  expect(waitIn(header)).toEqual(wait);
});
