import { describe, expect, it } from '@jest/globals';
import { getOperationName } from 'urql';
import { firstPageOf, type FirstPage } from './firstPage.js';
import { appPages, type PagePath } from './pages.js';
import { questionsAhead } from './questionsAhead.js';

const capabilities = [
  'WRITE_GUIDES',
  'SEE_ADOPTION',
  'REVIEW_LABELS',
  'SCHEDULE_SESSIONS',
  'MANAGE_PROGRAMMES',
  'ADMINISTER',
];
const first = { key: 'social-media', guide: 'good-practices', capabilities };
const second = { key: 'security', guide: null, capabilities: [] };

const firstPage: FirstPage = { capabilities, programmes: [first, second] };
const ahead = (page: string, { kept = null, search = '', params = {}, told = firstPage }: Partial<Facts> = {}) =>
  questionsAhead({ id: page, params }, search, told, kept).map(({ query, variables }) => ({
    name: getOperationName(query),
    variables,
  }));
interface Facts {
  kept: string | null;
  search: string;
  params: { id?: string };
  told: FirstPage;
}

describe('what is asked ahead', () => {
  it('is about the first programme, or the one that this browser kept', () => {
    expect(ahead('/mentoring')[0]).toEqual({ name: 'Mentoring', variables: { programme: 'social-media' } });
    expect(ahead('/mentoring', { kept: 'security' })[0]?.variables).toEqual({ programme: 'security' });
    expect(ahead('/mentoring', { kept: 'gone' })[0]?.variables).toEqual({ programme: 'social-media' });
  });

  it('is the guide of that programme, where it has one', () => {
    expect(ahead('/guide')).toEqual([{ name: 'Guide', variables: { key: 'good-practices', locale: null } }]);
    expect(ahead('/guide', { kept: 'security' })).toEqual([]);
  });

  it('is what the address says', () => {
    expect(ahead('/people/:id', { params: { id: 'p1' } })[0]?.variables).toEqual({
      id: 'p1',
      programme: 'social-media',
    });
    expect(ahead('/people', { search: '?search=sofia&level=champion' })[0]?.variables).toMatchObject({
      filter: { search: 'sofia', level: 'champion', programme: 'social-media' },
    });
    expect(ahead('/adoption').map(({ name }) => name)).toEqual(['Adoption', 'AdoptionReports']);
    expect(ahead('/adoption', { search: '?unit=france' }).map(({ name }) => name)).toEqual([
      'Adoption',
      'AdoptionReports',
      'AdoptionUnit',
    ]);
  });

  it('is about whom and what the address filters by', () => {
    expect(ahead('/sessions', { search: '?when=mine&kind=WORKSHOP&language=fr' })[0]?.variables).toMatchObject({
      filter: { programme: 'social-media', registeredOnly: true, kind: 'WORKSHOP', language: 'fr' },
    });
    const scope = { programme: 'social-media', orgUnitCode: 'france', country: 'FR' };
    expect(ahead('/adoption', { search: '?unit=france&country=FR' })[0]?.variables).toMatchObject({
      countries: scope,
      units: scope,
    });
  });

  it('is all that the parts of a page ask for', () => {
    expect(ahead('/sessions/:id', { params: { id: 's1' } })).toEqual([
      { name: 'Session', variables: { id: 's1' } },
      { name: 'Registrations', variables: { id: 's1', after: null } },
    ]);
    const programme = 'security';
    expect(ahead('/mentoring', { kept: programme })).toEqual([
      { name: 'Mentoring', variables: { programme } },
      { name: 'Lineage', variables: { programme, personId: null } },
      { name: 'MentorSuggestions', variables: { programme } },
    ]);
  });

  it('is the directory, before the first programme too', () => {
    const told = { capabilities, programmes: [] };
    expect(ahead('/people', { told, search: '?level=champion&alumni=&country=FR' })[0]?.variables).toMatchObject({
      filter: { country: 'FR' },
      programme: '',
    });
    expect(ahead('/people/:id', { told, params: { id: 'p1' } })[0]?.variables).toEqual({ id: 'p1', programme: '' });
  });

  it('is nothing while there is no programme, and nothing of what is no page', () => {
    const told = { capabilities, programmes: [] };
    expect(ahead('/mentoring', { told })).toEqual([]);
    expect(ahead('/', { told: { ...told, capabilities: [] } })).toEqual([]);
    expect(ahead('*')).toEqual([]);
  });

  // What is to be filled in asks nothing, nor what has a route of its own.
  const asksNothing: PagePath[] = ['/directory/people/new', '/directory/imports'];

  it('is what the company itself asks for, whatever programme there is, or none', () => {
    for (const programmes of [[], [first]]) {
      const told = { capabilities, programmes };
      expect(ahead('/', { told }).map(({ name }) => name)).toEqual(['AdministratorHome']);
      expect(ahead('/setup/company', { told }).map(({ name }) => name)).toEqual(['SetUp', 'Company']);
      expect(ahead('/preferences', { told: { ...told, capabilities: [] } })).not.toEqual([]);
    }
    expect(ahead('/', { told: { capabilities: [], programmes: [first] } }).map(({ name }) => name)).toEqual([
      'Journey',
    ]);
  });

  const limited = (Object.keys(appPages) as PagePath[]).filter(
    (path) => appPages[path].for !== null && !asksNothing.includes(path),
  );

  it.each(limited)('of %s is nothing for whoever may not open it, at all or in this programme', (path) => {
    expect(ahead(path)).not.toEqual([]);
    expect(ahead(path, { told: { capabilities: [], programmes: [first] } })).toEqual([]);
    const isOfSillage = appPages[path].for === 'ADMINISTER';
    expect(ahead(path, { kept: 'security' }).length > 0).toBe(isOfSillage);
  });
});

describe('what the server writes into the page', () => {
  const page = (content: string | null) => ({
    querySelector: () => (content === null ? null : { content }) as HTMLMetaElement | null,
  });

  it('is read as it is written, and is nothing where nobody is signed in', () => {
    expect(firstPageOf(page(JSON.stringify(firstPage)) as unknown as Document)).toEqual(firstPage);
    expect(firstPageOf(page(null) as unknown as Document)).toBeNull();
  });
});
