import { expect, it } from '@jest/globals';
import { signedInAgain } from './whoIsSignedIn.js';

const zoe = { id: 'zoe', displayName: 'Zoé Müller' };

it.each([
  ['the same person', zoe, { outcome: 'same' }],
  ['the same person by another name', { id: 'zoe', displayName: 'Zoé Diallo' }, { outcome: 'same' }],
  ['somebody of the same name', { id: 'other', displayName: 'Zoé Müller' }, { outcome: 'other', name: 'Zoé Müller' }],
  ['nobody', null, { outcome: 'nobody' }],
] as const)('after %s has signed in over a page, %j', (_, now, outcome) => {
  expect(signedInAgain(zoe, now)).toEqual(outcome);
});
