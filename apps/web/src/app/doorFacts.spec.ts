import { expect, it } from '@jest/globals';
import { doorFactsOf } from './doorFacts.js';

const page = (content: string | null) =>
  ({ querySelector: () => (content === null ? null : { content }) }) as unknown as Document;

it.each([
  [null, { isDemo: false, isSetUpOpen: false }],
  ['', { isDemo: false, isSetUpOpen: false }],
  ['demo', { isDemo: true, isSetUpOpen: false }],
  ['demo set-up', { isDemo: true, isSetUpOpen: true }],
])('of a page that says %j, the doors know what it says', (content, facts) => {
  expect(doorFactsOf(page(content))).toEqual(facts);
});
