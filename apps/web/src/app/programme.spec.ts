import { describe, expect, it } from '@jest/globals';
import { givenProgramme } from '../../test/given-people.js';
import { programmeToShow } from './programme.js';

const [social, security] = [givenProgramme(), givenProgramme({ key: 'security', name: 'Security champions' })];

describe('the programme that the pages are about', () => {
  it('is the only one', () => {
    expect(programmeToShow([social], null)).toBe(social);
  });

  it('is the one chosen before, of several', () => {
    expect(programmeToShow([social, security], 'security')).toBe(security);
    expect(programmeToShow([social, security], 'social-media')).toBe(social);
  });

  it('is the first, where none was chosen or the one chosen is gone', () => {
    expect(programmeToShow([social, security], null)).toBe(social);
    expect(programmeToShow([social, security], 'cooking')).toBe(social);
  });

  it('is none in a company without one', () => {
    expect(programmeToShow([], 'social-media')).toBeNull();
  });
});
