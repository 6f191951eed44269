import { describe, expect, it } from '@jest/globals';
import { givenProgramme, givenViewer } from '../../test/given-people.js';
import { inParis } from '../../test/readers.js';
import { told } from '../../test/told.js';
import type { Capability } from './capabilities.js';
import { forWhom } from './ForWhom.js';
import { mayOpen, appPages, type PagePath } from './pages.js';

const paths = Object.keys(appPages) as PagePath[];
/** What keeps Sillage itself going. */
const ofSillage: PagePath[] = [
  '/directory/people/new',
  '/directory/roles',
  '/directory/imports',
  '/operations',
  '/operations/sign-in',
  '/operations/mail',
  '/operations/audit',
  '/operations/company',
  '/setup/company',
  '/setup/people',
  '/setup/sign-in',
  '/setup/programme',
];
const ofManagers: PagePath[] = ['/programme/settings', '/programme/levels', '/programme/team'];
const limited = paths.filter((path) => !mayOpen(givenViewer(), path));

describe('the pages', () => {
  it('are for everybody, but for those that are somebody’s work', () => {
    expect(limited).toEqual(['/guide/edit', '/sessions/new', '/adoption', '/programme', ...ofManagers, ...ofSillage]);
  });

  it.each<[Capability, PagePath[]]>([
    ['SCHEDULE_SESSIONS', ['/sessions/new']],
    ['SEE_ADOPTION', ['/adoption']],
    ['REVIEW_LABELS', ['/programme']],
    ['MANAGE_PROGRAMMES', ofManagers],
    ['ADMINISTER', ofSillage],
    ['WRITE_GUIDES', ['/guide/edit']],
  ])('that whoever may %s opens are these', (capability, opens) => {
    expect(limited.filter((path) => mayOpen(givenViewer(capability), path))).toEqual(opens);
  });

  it('that somebody who may do two things opens are those of both', () => {
    const viewer = givenViewer('WRITE_GUIDES', 'SCHEDULE_SESSIONS', 'SEE_ADOPTION');
    expect(limited.filter((path) => mayOpen(viewer, path))).toEqual(['/guide/edit', '/sessions/new', '/adoption']);
  });
});

describe('a page that is opened by its address', () => {
  const french = { ...inParis, language: 'fr', locale: 'fr-FR' } as const;
  const opened = (path: PagePath, setting: Parameters<typeof told>[1] = {}) => {
    const Page = forWhom(path, () => <form>What is to be filled in</form>);
    return told(<Page />, setting);
  };

  it.each(limited)('%s says to whomever it is not for whom to ask, and shows nothing of itself', (path) => {
    const { heading, text, html, links } = opened(path);
    expect(heading).toBe('This page is not for you.');
    expect(text).toMatch(/administrator/);
    expect(html).not.toContain('<form');
    expect(links).toEqual({ 'Go to my journey': '/' });
    expect(opened(path, { reader: french }).text).toMatch(/^Cette page ne vous est pas destinée\. .*administrateur/);
  });

  it('is there for whom it is for', () => {
    expect(opened('/sessions/new', { viewer: givenViewer('SCHEDULE_SESSIONS') }).text).toBe('What is to be filled in');
    expect(opened('/sessions/new', { viewer: givenViewer('ADMINISTER') }).heading).toBe('This page is not for you.');
    expect(opened('/guide').text).toBe('What is to be filled in');
  });

  it.each(limited.filter((path) => !ofSillage.includes(path)))('%s leads to the programme it is for', (path) => {
    const viewer = givenViewer(
      'WRITE_GUIDES',
      'SCHEDULE_SESSIONS',
      'SEE_ADOPTION',
      'REVIEW_LABELS',
      'MANAGE_PROGRAMMES',
    );
    const programme = givenProgramme({ name: 'Security champions', viewerCapabilities: [] });
    const { heading, text, html } = opened(path, { viewer, programme });
    expect(heading).toBe('This is for you in another programme.');
    expect(text).toContain('In Security champions, others do it.');
    expect(html).not.toContain('<form');
    expect(opened(path, { viewer, programme, reader: french }).text).toMatch(/^Cette page vous est destinée dans un/);
  });

  it('of Sillage itself is no programme’s', () => {
    const programme = givenProgramme({ viewerCapabilities: [] });
    const { text } = opened('/operations/mail', { viewer: givenViewer('ADMINISTER'), programme });
    expect(text).toBe('What is to be filled in');
  });
});
