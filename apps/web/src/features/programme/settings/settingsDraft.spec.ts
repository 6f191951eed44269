import { describe, expect, it } from '@jest/globals';
import type { Settings } from './settings.query.js';
import {
  changedIn,
  draftOf,
  fieldAt,
  inputOf,
  languagesOf,
  merged,
  withLanguage,
  withoutLanguage,
} from './settingsDraft.js';

const settings: Settings = {
  key: 'security',
  revision: 2,
  name: 'Sécurité',
  sourceLocale: 'en',
  sourceName: 'Security',
  sourceDescription: 'For all',
  translations: [{ locale: 'fr', name: 'Sécurité', description: 'Pour tous' }],
  mentorCapacity: 5,
  invitationDays: 21,
  graceDays: 30,
  companionDays: 90,
  awardsAutomatically: true,
  goalShare: 0.25,
  goalOn: '2027-12-31',
  archivedAt: null,
  guide: null,
};
const draft = draftOf(settings);

describe('settings as they are being written', () => {
  it('are saved as they were read, in the programme’s own language and the others', () => {
    const { revision: _, name: __, sourceName, sourceDescription, ...rest } = settings;
    const { sourceLocale: ___, archivedAt: ____, guide: _____, ...kept } = rest;
    expect(inputOf(draft, settings, 3)).toEqual({
      ...kept,
      revision: 3,
      name: sourceName,
      description: sourceDescription,
    });
  });

  it('take a share as people write it, and no goal where it is empty', () => {
    expect(inputOf({ ...draft, goalShare: '12,5' }, settings, 2)).toMatchObject({ goalShare: 0.125 });
    expect(inputOf({ ...draft, goalShare: ' ' }, settings, 2)).toMatchObject({ goalShare: null, goalOn: null });
  });

  it('have a language more or less', () => {
    const more = withLanguage(draft, 'de');
    expect(languagesOf(more, 'en')).toEqual(['en', 'fr', 'de']);
    expect(languagesOf(withoutLanguage(more, 'fr'), 'en')).toEqual(['en', 'de']);
  });

  it('keep what I wrote, and take what somebody else saved beside it', () => {
    const mine = { ...draft, graceDays: '10' };
    const theirs = { ...draft, graceDays: '20', mentorCapacity: '3' };
    expect(changedIn(draft, theirs)).toEqual(['mentorCapacity', 'graceDays']);
    expect(merged(draft, mine, theirs)).toEqual({ ...draft, graceDays: '10', mentorCapacity: '3' });
  });

  it('know the field that was refused', () => {
    expect(fieldAt('input.graceDays', ['en', 'fr'])).toBe('graceDays');
    expect(fieldAt('input.name', ['en', 'fr'])).toBe('name:en');
    expect(fieldAt('input.translations.0.description', ['en', 'fr'])).toBe('description:fr');
    expect(fieldAt(null, ['en'])).toBeNull();
  });
});
