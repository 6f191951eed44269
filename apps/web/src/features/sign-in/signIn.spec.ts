import { expect, it } from '@jest/globals';
import { outcomeOf } from './signIn.js';

it.each([
  [200, 'signed-in'],
  [204, 'signed-in'],
  [400, 'refused'],
  [401, 'refused'],
  [403, 'closed'],
  [500, 'unreachable'],
  [502, 'unreachable'],
  [503, 'unreachable'],
] as const)('a sign-in that is answered with %i is %s', (status, outcome) => {
  expect(outcomeOf(status, null)).toEqual({ outcome });
});

it('after too many tries it says how long to wait', () => {
  expect(outcomeOf(429, '240')).toEqual({ outcome: 'too-many', wait: { unit: 'minutes', count: 4 } });
});
