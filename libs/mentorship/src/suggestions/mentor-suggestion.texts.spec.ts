import { describe, expect, it } from '@jest/globals';
import type { MentorCandidate } from './mentor-suggestion.queries.js';
import { reasonsFor } from './mentor-suggestion.texts.js';

const candidate: MentorCandidate = {
  personId: 'someone',
  sameLanguage: true,
  sameCountry: true,
  sharedUnit: 'Retail',
  steps: 0,
  spareCapacity: 1,
  language: 'fr',
  country: 'FR',
};

describe('the reasons for a suggestion', () => {
  it('are said in the viewer’s language', () => {
    expect(reasonsFor(candidate, 'fr-FR')).toEqual([
      'Parle français, comme vous',
      'Travaille dans le même pays que vous\u00a0: France',
      'Travaille dans votre entité, Retail',
      'Dispose encore de 1 place',
    ]);
    expect(reasonsFor({ ...candidate, spareCapacity: 3, steps: 2 }, 'en-GB')).toEqual([
      'Speaks French, as you do',
      'Works in France, as you do',
      'Close to you in the organisation: Retail',
      'Has 3 places left',
    ]);
  });

  it('say only what is so', () => {
    const distant = { ...candidate, sameLanguage: false, sameCountry: false, sharedUnit: null };
    expect(reasonsFor(distant, 'fr-FR')).toEqual(['Dispose encore de 1 place']);
  });
});
