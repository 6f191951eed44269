import { describe, expect, it } from '@jest/globals';
import { givenProgramme } from '../../test/given-people.js';
import { programmeToShow } from './programme.js';

const [social, security] = [givenProgramme(), givenProgramme({ key: 'security', name: 'Security champions' })];

const nowhere = new URLSearchParams();

describe('the programme that the pages are about', () => {
  it('is the only one', () => {
    expect(programmeToShow([social], nowhere, null)).toBe(social);
  });

  it('is the one chosen before, of several', () => {
    expect(programmeToShow([social, security], nowhere, 'security')).toBe(security);
    expect(programmeToShow([social, security], nowhere, 'social-media')).toBe(social);
  });

  it('is the first, where none was chosen or the one chosen is gone', () => {
    expect(programmeToShow([social, security], nowhere, null)).toBe(social);
    expect(programmeToShow([social, security], nowhere, 'cooking')).toBe(social);
  });

  it('is the one that the address names, whatever was chosen before', () => {
    const address = new URLSearchParams('unit=paris&programme=security');
    expect(programmeToShow([social, security], address, 'social-media')).toBe(security);
    expect(programmeToShow([social, security], new URLSearchParams('programme=cooking'), 'security')).toBe(security);
  });

  it('is one that goes on, but where the address names one that rests', () => {
    const resting = givenProgramme({ key: 'resting', archivedAt: '2026-03-01T09:00:00Z' });
    expect(programmeToShow([resting, security], nowhere, null)).toBe(security);
    expect(programmeToShow([resting, security], nowhere, 'resting')).toBe(security);
    expect(programmeToShow([resting, security], new URLSearchParams('programme=resting'), null)).toBe(resting);
    expect(programmeToShow([resting], nowhere, null)).toBe(resting);
    expect(programmeToShow([{ key: 'resting', archived: true }, { key: 'security' }], nowhere, null)).toEqual({
      key: 'security',
    });
  });

  it('is none in a company without one', () => {
    expect(programmeToShow([], nowhere, 'social-media')).toBeNull();
  });
});
