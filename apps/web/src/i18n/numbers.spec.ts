import { describe, expect, it } from '@jest/globals';
import { intlOf, plainSpaces } from '../../test/readers.js';
import type { MessageId } from './catalogue.js';

const english = intlOf({ language: 'en', locale: 'en-GB', timeZone: 'UTC' });
const french = intlOf({ language: 'fr', locale: 'fr-FR', timeZone: 'UTC' });

type Values = Record<string, string | number>;

/** French says nought as it says one, English as it says several: whatever may be nought has words of its own, or suits both. */
describe('a number in a sentence', () => {
  it.each<[MessageId, Values, string, string]>([
    ['sessions.status.seats', { seats: 1 }, 'One seat left', 'Une place libre'],
    ['sessions.status.seats', { seats: 2 }, '2 seats left', '2 places libres'],
    ['session.registered', { registered: 0 }, 'Nobody registered yet', 'Aucune inscription pour l’instant'],
    ['session.registered', { registered: 1 }, 'One person registered', 'Une personne inscrite'],
    ['session.registered', { registered: 2 }, '2 people registered', '2 personnes inscrites'],
    [
      'journey.title.underWay',
      { met: 0, asked: 1, level: 'Champion' },
      'One step leads to the Champion label.',
      'Une étape mène au label Champion.',
    ],
    [
      'journey.title.underWay',
      { met: 0, asked: 3, level: 'Champion' },
      '3 steps lead to the Champion label.',
      '3 étapes mènent au label Champion.',
    ],
    [
      'journey.title.underWay',
      { met: 1, asked: 3, level: 'Champion' },
      'One of 3 steps is done.',
      'Une étape sur 3 est franchie.',
    ],
    [
      'journey.title.underWay',
      { met: 2, asked: 3, level: 'Champion' },
      '2 of 3 steps are done.',
      '2 étapes sur 3 sont franchies.',
    ],
    ['journey.evidence.more', { count: 1 }, 'and one more', 'et une autre'],
    ['journey.evidence.more', { count: 2 }, 'and 2 more', 'et 2 autres'],
    ['guide.minutes', { minutes: 1 }, 'one minute to read', 'une minute de lecture'],
    ['guide.minutes', { minutes: 2 }, '2 minutes to read', '2 minutes de lecture'],
    [
      'mentoring.wake.count',
      { count: 1, labelled: 0 },
      'One colleague follows in your wake, all on their way to the label.',
      'Une personne suit dans votre sillage, en chemin vers le label.',
    ],
    [
      'mentoring.wake.count',
      { count: 2, labelled: 1 },
      '2 colleagues follow in your wake, one of them with the label.',
      '2 personnes suivent dans votre sillage, dont une avec le label.',
    ],
    [
      'mentoring.wake.count',
      { count: 3, labelled: 2 },
      '3 colleagues follow in your wake, 2 of them with the label.',
      '3 personnes suivent dans votre sillage, dont 2 avec le label.',
    ],
    ['mentoring.past.mentor', { from: '1', to: '2' }, 'Your mentor from 1 to 2', 'Sous son parrainage, du 1 au 2'],
    ['mentoring.past.mentee', { from: '1', to: '2' }, 'Your mentee from 1 to 2', 'Sous votre parrainage, du 1 au 2'],
  ])('%s of %j is “%s” and “%s”', (id, values, inEnglish, inFrench) => {
    expect(plainSpaces(english.formatMessage({ id }, values))).toBe(inEnglish);
    expect(plainSpaces(french.formatMessage({ id }, values))).toBe(inFrench);
  });

  it('of a generation has the ending that it has in English', () => {
    const said = [1, 2, 3, 4, 11, 12, 21, 22].map((distance) =>
      english.formatMessage({ id: 'mentoring.wake.generation' }, { distance, count: 2 }),
    );
    expect(said.map((words) => words.split(' ')[0])).toEqual('1st 2nd 3rd 4th 11th 12th 21st 22nd'.split(' '));
  });

  it('of what waits for a reviewer is nothing, one, or how many', () => {
    const said = (intl: typeof english) =>
      [0, 1, 2].map((count) => intl.formatMessage({ id: 'review.title' }, { count }));
    expect(said(english)).toEqual([
      'Nothing waits for your review.',
      'One label waits for your review.',
      '2 labels wait for your review.',
    ]);
    expect(said(french)[0]).not.toMatch(/\d/);
    expect(new Set(said(french)).size).toBe(3);
  });
});
