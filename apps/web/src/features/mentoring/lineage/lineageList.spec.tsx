import { describe, expect, it } from '@jest/globals';
import { crowd, givenLineage } from '../../../../test/given-lineage.js';
import { givenPerson } from '../../../../test/given-people.js';
import { inParis } from '../../../../test/readers.js';
import { told } from '../../../../test/told.js';
import { Above } from './Above.js';
import { LineageGenerationWords } from './LineageGenerationWords.js';
import { lineageList } from './lineageList.js';

const french = { ...inParis, language: 'fr', locale: 'fr-FR' } as const;
const named = ({ near }: ReturnType<typeof lineageList>) =>
  near.map(({ distance, count, unnamed, unlisted, named: those }) => ({
    distance,
    count,
    names: those.map(({ person }) => person.displayName),
    unnamed,
    unlisted,
  }));

describe('the people of a wake, as a list', () => {
  it('stand generation by generation, as far from me as they are', () => {
    const list = lineageList(givenLineage({ noor: { tomas: {} }, lea: {} }, { generation: 2 }));
    expect(named(list)).toEqual([
      { distance: 1, count: 2, names: ['noor', 'lea'], unnamed: 0, unlisted: 0 },
      { distance: 2, count: 1, names: ['tomas'], unnamed: 0, unlisted: 0 },
    ]);
    expect(list.far).toEqual({ count: 0, generations: 0 });
  });

  it('are counted where they are not to be seen by name, apart from those who are not listed', () => {
    const lineage = givenLineage({ noor: {}, lea: {}, rui: {} }, { unlisted: [4] });
    const descendants = lineage.descendants.map((one) => (one.key === 'lea' ? { ...one, person: null } : one));
    expect(named(lineageList({ ...lineage, descendants }))).toEqual([
      { distance: 1, count: 7, names: ['noor', 'rui'], unnamed: 1, unlisted: 4 },
    ]);
  });

  it('are counted together in the generations of which nobody is listed', () => {
    expect(lineageList(givenLineage({ noor: {} }, { unlisted: [0, 30, 50] })).far).toEqual({
      count: 80,
      generations: 2,
    });
  });
});

describe('a generation in words', () => {
  const [first] = lineageList(givenLineage({ noor: {}, '-lea': {} }, { unlisted: [1] })).near;

  it('names who holds the label, and counts who is not named', () => {
    const generation = { ...first!, unnamed: 2 };
    const { text, links } = told(<LineageGenerationWords generation={generation} />);
    expect(text).toBe(
      '1st generation, 3 people noor with the label lea 2 colleagues without a name here one more, counted and not listed',
    );
    expect(links).toEqual({ noor: '/people/noor', lea: '/people/lea' });
  });

  it('is in French, and shows a crowd a part at a time', () => {
    const [many] = lineageList(givenLineage(crowd(60))).near;
    const { text, buttons } = told(<LineageGenerationWords generation={many!} />, { reader: french });
    expect(text).toMatch(/^1re génération, 60 personnes/);
    expect(buttons).toEqual(['Afficher les 24 suivants']);
  });
});

describe('those whom I follow', () => {
  const node = (name: string, generation: number, seen = true) => ({
    key: name,
    generation,
    person: seen ? givenPerson(name) : null,
  });

  it('stand from the founder down to my mentor, the unseen ones without a name', () => {
    const { text, links } = told(<Above ancestors={[node('Noor', 2), node('Lea', 1, false), node('Rui', 0)]} />);
    expect(text).toBe('You follow Rui → a colleague → Noor');
    expect(links).toEqual({ Rui: '/people/rui', Noor: '/people/noor' });
  });

  it('are nobody, for a founder', () => {
    expect(told(<Above ancestors={[]} />).text).toBe('');
  });
});
