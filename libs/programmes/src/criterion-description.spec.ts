import { describe, expect, it } from '@jest/globals';
import { describeCriterion } from './criterion-description.js';
import { CriterionKind } from './criterion.entity.js';

const asking = (
  kind: CriterionKind,
  required = 1,
  argument: string | null = null,
  heldLevel: string | null = null,
) => ({
  kind,
  required,
  argument,
  words: argument,
  heldLevel,
});

describe('the description of a criterion', () => {
  it.each([
    [asking('SESSIONS_ATTENDED'), 'Attend a session', 'Assister à une session'],
    [asking('SESSIONS_ATTENDED', 3), 'Attend 3 sessions', 'Assister à 3 sessions'],
    [
      asking('SESSIONS_ATTENDED', 2, 'writing'),
      'Attend 2 sessions about “writing”',
      'Assister à 2 sessions sur «\u00a0writing\u00a0»',
    ],
    [
      asking('HOLDS_LEVEL', 6, 'champion', 'Champion'),
      'Hold the level Champion for 6 months',
      'Porter le niveau Champion depuis 6 mois',
    ],
    [asking('HAS_MENTOR'), 'Have a mentor', 'Avoir un parrain ou une marraine'],
  ])('says %j in the language of the reader', (criterion, english, french) => {
    expect(describeCriterion(criterion, 'en-GB')).toBe(english);
    expect(describeCriterion(criterion, 'fr')).toBe(french);
  });

  it('repeats what is to be declared in the words of the programme', () => {
    expect(describeCriterion(asking('SELF_DECLARED', 1, 'I helped a colleague'), 'fr')).toBe('I helped a colleague');
  });

  it('is there for every kind, in both languages', () => {
    for (const kind of Object.values(CriterionKind)) {
      const [english, french] = ['en', 'fr'].map((locale) => describeCriterion(asking(kind, 2, 'x'), locale));
      expect(english).toBeTruthy();
      if (kind !== 'SELF_DECLARED') expect(french).not.toBe(english);
    }
  });
});
