import { describe, expect, it } from '@jest/globals';
import { givenViewer } from '../../test/given-people.js';
import { inParis } from '../../test/readers.js';
import { told } from '../../test/told.js';
import { forWhom } from './ForWhom.js';
import { mayOpen, PAGES, type PagePath } from './pages.js';
import type { Role } from './viewer.js';

const paths = Object.keys(PAGES) as PagePath[];
const roles: Role[] = ['TRAINER', 'GUIDE_OWNER', 'PROGRAMME_MANAGER', 'LOCAL_LEAD', 'HR_ANALYST', 'ADMIN'];
/** Beside what everybody may open. */
const mayOpenToo: Record<Role, PagePath[]> = {
  TRAINER: ['/sessions/new'],
  GUIDE_OWNER: [],
  PROGRAMME_MANAGER: ['/sessions/new', '/adoption', '/programme'],
  LOCAL_LEAD: ['/adoption', '/programme'],
  HR_ANALYST: ['/adoption'],
  ADMIN: ['/adoption', '/operations/mail'],
};
const limited = paths.filter((path) => !mayOpen(givenViewer(), path));

describe('the pages', () => {
  it('are for everybody, but for those that are somebody’s work', () => {
    expect(limited).toEqual(['/sessions/new', '/adoption', '/programme', '/operations/mail']);
  });

  it.each(roles)('that a %s may open are these', (role) => {
    expect(limited.filter((path) => mayOpen(givenViewer(role), path))).toEqual(mayOpenToo[role]);
  });

  it('that somebody with two roles may open are those of both', () => {
    expect(mayOpen(givenViewer('GUIDE_OWNER', 'TRAINER'), '/sessions/new')).toBe(true);
    expect(mayOpen(givenViewer('HR_ANALYST', 'GUIDE_OWNER'), '/adoption')).toBe(true);
  });
});

describe('a page that is opened by its address', () => {
  const opened = (path: PagePath, viewer = givenViewer(), language: 'en' | 'fr' = 'en') => {
    const Page = forWhom(path, () => <form>What is to be filled in</form>);
    const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
    return told(<Page />, { viewer, reader: { ...inParis, language, locale } });
  };

  it.each(limited)('%s says to whomever it is not for whom to ask, and shows nothing of itself', (path) => {
    const { heading, text, html, links } = opened(path);
    expect(heading).toBe('This page is not for you.');
    expect(text).toMatch(/administrator/);
    expect(html).not.toContain('<form');
    expect(links).toEqual({ 'Go to my journey': '/' });
    expect(opened(path, givenViewer(), 'fr').text).toMatch(/^Cette page ne vous est pas destinée\. .*administrateur/);
  });

  it('is there for whom it is for', () => {
    expect(opened('/sessions/new', givenViewer('TRAINER')).text).toBe('What is to be filled in');
    expect(opened('/sessions/new', givenViewer('ADMIN')).heading).toBe('This page is not for you.');
    expect(opened('/guide').text).toBe('What is to be filled in');
  });
});
