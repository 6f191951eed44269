import { describe, expect, it } from '@jest/globals';
import type { ProgrammeOfLevels } from './levels.query.js';
import { draftOf, inputOf, kindsToAdd, moved, newLevel, onTopOf } from './levelsDraft.js';

const criterion = { required: 1, argument: null, description: '', translations: [] };
const programme: ProgrammeOfLevels = {
  key: 'security',
  revision: 4,
  sourceLocale: 'en',
  translations: [{ locale: 'fr' }],
  guide: null,
  levels: [
    {
      key: 'champion',
      name: 'Championne',
      sourceName: 'Champion',
      validityMonths: 12,
      translations: [{ locale: 'fr', name: 'Championne' }],
      criteria: [
        { ...criterion, id: 'a', kind: 'SESSIONS_ATTENDED', required: 2, argument: 'onboarding' },
        {
          ...criterion,
          id: 'b',
          kind: 'SELF_DECLARED',
          argument: 'I help',
          translations: [{ locale: 'fr', argument: 'J’aide' }],
        },
      ],
      renewalCriteria: [],
    },
  ],
};

describe('levels as they are being written', () => {
  it('are saved as they were read, where nothing is written', () => {
    expect(inputOf(draftOf(programme), programme, 4)).toEqual({
      key: 'security',
      revision: 4,
      levels: [
        {
          key: 'champion',
          name: 'Champion',
          rank: 1,
          validityMonths: 12,
          translations: [{ locale: 'fr', name: 'Championne' }],
          criteria: [
            { id: 'a', kind: 'SESSIONS_ATTENDED', required: 2, argument: 'onboarding', translations: null },
            {
              id: 'b',
              kind: 'SELF_DECLARED',
              required: 1,
              argument: 'I help',
              translations: [{ locale: 'fr', argument: 'J’aide' }],
            },
          ],
          renewalCriteria: [],
        },
      ],
    });
  });

  it('have their ranks by their places, and a key of their own made of the name', () => {
    const added = { ...newLevel('new'), names: { en: 'Champion' }, validityMonths: '' };
    const { levels } = inputOf(moved([...draftOf(programme), added], 1, -1), programme, 4);
    expect(levels?.map(({ key, rank, validityMonths }) => [key, rank, validityMonths])).toEqual([
      ['champion-2', 1, null],
      ['champion', 2, 12],
    ]);
  });

  it('stay where they are at the ends', () => {
    expect(moved(['one', 'two'], 0, -1)).toEqual(['one', 'two']);
    expect(moved(['one', 'two'], 0, 1)).toEqual(['two', 'one']);
  });

  it('offer only what can be asked for', () => {
    const [first] = draftOf(programme);
    expect(kindsToAdd(first?.criteria ?? [], { hasGuide: false, isFirst: true })).toEqual([
      'SESSIONS_ATTENDED',
      'HAS_MENTOR',
      'MENTEES_LABELLED',
      'SELF_DECLARED',
    ]);
  });

  it('ask anew for what somebody else took away meanwhile', () => {
    const mine = draftOf(programme);
    const theirs = mine.map((level) => ({ ...level, criteria: level.criteria.slice(1) }));
    expect(onTopOf(mine, theirs)[0]?.criteria.map(({ id }) => id)).toEqual([null, 'b']);
  });
});
