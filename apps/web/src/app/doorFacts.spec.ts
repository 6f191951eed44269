import { expect, it } from '@jest/globals';
import { doorFactsOf } from './doorFacts.js';

const page = (content: string | null) =>
  ({ querySelector: () => (content === null ? null : { content }) }) as unknown as Document;

it.each([
  [null, { isDemo: false, isSetUpOpen: false, localAccounts: true }],
  ['', { isDemo: false, isSetUpOpen: false, localAccounts: true }],
  ['demo', { isDemo: true, isSetUpOpen: false, localAccounts: true }],
  ['set-up providers-only', { isDemo: false, isSetUpOpen: true, localAccounts: false }],
])('of a page that says %j, the doors know what it says', (content, facts) => {
  expect(doorFactsOf(page(content))).toEqual(facts);
});
