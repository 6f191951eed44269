import { describe, expect, it } from '@jest/globals';
import { pathOfUnstorableText } from './storable-text.js';

describe('a text that cannot be stored', () => {
  it.each([
    ['a\0b', []],
    ['half a smile: \uD83D', []],
    [{ title: 'fine', tags: ['fine', 'a\0'] }, ['tags', '1']],
    [Object.assign(Object.create(null) as object, { input: { note: '\0' } }), ['input', 'note']],
  ])('is found in %j', (value, path) => expect(pathOfUnstorableText(value)).toEqual(path));

  it.each(['', 'a whole smile: 😀', 12, null, undefined, new Date(), { at: new Date(), list: [1, null] }])(
    'is not found in %j',
    (value) => expect(pathOfUnstorableText(value)).toBeNull(),
  );
});
