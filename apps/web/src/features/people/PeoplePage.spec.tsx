import { describe, expect, it } from '@jest/globals';
import { givenPerson, givenProgramme, givenViewer } from '../../../test/given-people.js';
import { inParis } from '../../../test/readers.js';
import { told } from '../../../test/told.js';
import type { FoundPerson } from './people.query.js';
import { PeoplePage } from './PeoplePage.js';

const found = (name: string, level: string | null = null): FoundPerson => ({
  ...givenPerson(name),
  label: level === null ? null : { id: `label-of-${name}`, level: { key: level.toLowerCase(), name: level } },
});

const none = { pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] };

function page(nodes: FoundPerson[], { path = '/', more = false, french = false } = {}) {
  const people = { pageInfo: { hasNextPage: more, endCursor: 'here' }, nodes };
  return told(<PeoplePage />, {
    path,
    programme: givenProgramme({
      levels: [
        { key: 'mentor', name: 'Mentor', rank: 2 },
        { key: 'champion', name: 'Champion', rank: 1 },
      ],
    }),
    reader: french ? { ...inParis, language: 'fr', locale: 'fr-FR' } : inParis,
    answers: { People: { people } },
  });
}

describe('the page of people', () => {
  it('finds colleagues, each with their label', () => {
    const { text, links } = page([found('Sofia Lindqvist', 'Champion'), found('Noor Haddad')]);
    expect(text).toContain('Sofia Lindqvist Engineer · Research · France Champion Noor Haddad Engineer');
    expect(links['Noor Haddad']).toBe('/people/noor-haddad');
    expect(text).not.toMatch(/France Alumni/);
  });

  it('marks alumni as such, when they are looked for', () => {
    expect(page([found('Piet Jansen')], { path: '/?alumni=' }).text).toContain('Research · France Alumni');
  });

  it('lets one look among the levels of the programme, the lowest first, and among alumni', () => {
    expect(page([]).all('option')).toEqual(['Everyone', 'Champion', 'Mentor', 'Alumni']);
    const chosen = (path: string) => /<option[^>]*selected=""[^>]*>([^<]*)/.exec(page([], { path }).html)?.[1];
    expect(chosen('/?level=mentor')).toBe('Mentor');
    expect(chosen('/?alumni=')).toBe('Alumni');
    expect(chosen('/?level=guardian')).toBe('Everyone');
  });

  it('says that nobody is called so, or that nobody chose to be seen', () => {
    expect(page([], { path: '/?search=l%C3%A9a' }).text).toContain('Nobody is called “léa”. Try a part of the name');
    expect(page([], { path: '/?search=l%C3%A9a&alumni=' }).text).toContain('Nobody is called “léa”.');
    expect(page([], { path: '/?level=mentor' }).text).toContain('No champion of this level chose to be seen yet.');
    expect(page([], { path: '/?alumni=' }).text).toContain('No alumni chose to be seen yet. Being seen is a choice');
  });

  it('offers more where there are more', () => {
    expect(page([found('Noor Haddad')], { more: true }).buttons).toEqual(['Show more']);
    expect(page([found('Noor Haddad')]).buttons).toEqual([]);
  });

  it('is whole in French', () => {
    const { text } = page([], { path: '/?search=l%C3%A9a', french: true });
    expect(text).toContain('« léa »');
    expect(text).not.toMatch(/Nobody|Everyone|Find/);
  });

  it('is there before the first programme, without its levels', () => {
    const before = told(<PeoplePage />, {
      programme: null,
      path: '/?level=champion&alumni=',
      answers: { People: { people: { ...none, nodes: [found('Noor Haddad')] } } },
    });
    expect(before.text).toContain('Noor Haddad');
    expect(before.text).not.toMatch(/Champions|Alumni/);
    expect(before.all('option')).toEqual([]);
  });

  it('says that nobody is where the list was narrowed to', () => {
    expect(page([], { path: '/?country=FR' }).text).toContain('Nobody is here. Try another unit or another country.');
  });

  it('is narrowed by unit and country for everybody, and for administrators by role and to those who left', () => {
    const narrowed = (viewer = givenViewer()) =>
      told(<PeoplePage />, {
        viewer,
        path: '/?country=FR',
        answers: { People: { people: none }, Countries: { countries: ['FR', 'ES'] } },
      });
    expect(narrowed().all('option')).toEqual(expect.arrayContaining(['Every country', 'France', 'Spain']));
    expect(narrowed().text).not.toContain('Those who left');
    const administrator = narrowed(givenViewer('ADMINISTER'));
    expect(administrator.text).toContain('Those who left the company');
    expect(administrator.all('option')).toContain('Local lead');
  });
});
