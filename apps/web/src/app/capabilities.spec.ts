import { describe, expect, it } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { givenProgramme, givenViewer } from '../../test/given-people.js';
import { isCapable, isCapableIn } from './capabilities.js';

const app = fileURLToPath(new URL('..', import.meta.url));
const documents = globSync(`${app}/**/*.{ts,tsx}`, { exclude: (path) => /\.spec\.|graphql-env/.test(path) })
  .map((path) => [path.slice(app.length), readFileSync(path, 'utf8')] as const)
  .filter(([, source]) => source.includes('graphql(`'));
/** What rules are made of; the server answers what they come to. */
const grounds = /^\s*(roles|mentorCapacity|awardsAutomatically|graceDays)\b/m;

describe('what somebody may do', () => {
  it('is what the server says, at all and in a programme', () => {
    expect(isCapable(givenViewer('SEE_ADOPTION'), 'SEE_ADOPTION')).toBe(true);
    expect(isCapable(givenViewer('SEE_ADOPTION'), 'REVIEW_LABELS')).toBe(false);
    expect(isCapableIn(givenProgramme({ viewerCapabilities: ['REVIEW_LABELS'] }), 'REVIEW_LABELS')).toBe(true);
    expect(isCapableIn(givenProgramme(), 'REVIEW_LABELS')).toBe(false);
    expect(isCapableIn(givenProgramme({ viewerCapabilities: ['SEE_ADOPTION'] }), 'REVIEW_LABELS')).toBe(false);
  });

  it('is not worked out by the app: it asks for nothing from which it could be', () => {
    expect(documents.length).toBeGreaterThan(10);
    const asking = documents.flatMap(([path, source]) => (grounds.test(source) ? [path] : []));
    expect(asking.toSorted()).toEqual([
      // Which roles ended with those who left, for whoever brings them back.
      'features/directory/imports/afterwards/afterwards.query.ts',
      // Which roles a colleague has, and how many are left, for whoever gives and takes them.
      'features/directory/roles/role.query.ts',
      'features/people/people.query.ts',
      // Which words stand where nothing waits for a review.
      'features/programme/programme.query.ts',
      // What is set there, and who runs the programme with which roles.
      'features/programme/settings/settings.query.ts',
      'features/programme/team/team.query.ts',
    ]);
  });
});
