import { describe, expect, it } from '@jest/globals';
import { givenViewer } from '../../test/given-people.js';
import { inParis } from '../../test/readers.js';
import { told } from '../../test/told.js';
import { AccountMenu } from './AccountMenu.js';
import { AreaLinks } from './AreaLinks.js';
import { Navigation } from './Navigation.js';

describe('the navigation', () => {
  it('leads to each place, which it names in the reader’s language', () => {
    const english = told(<Navigation />, { viewer: givenViewer('SEE_ADOPTION') });
    expect(Object.values(english.links)).toEqual(['/', '/guide', '/sessions', '/mentoring', '/people', '/adoption']);
    expect(english.text).toContain('My journey');
    const french = told(<Navigation />, { reader: { ...inParis, language: 'fr', locale: 'fr-FR' } });
    expect(french.text).toContain('Mon parcours');
    expect(Object.values(french.links)).not.toContain('/adoption');
  });

  it('begins for an administrator where their work waits, and their own way is the next', () => {
    const { links, text } = told(<Navigation />, { viewer: givenViewer('ADMINISTER') });
    expect(Object.values(links)).toEqual([
      '/',
      '/journey',
      '/guide',
      '/sessions',
      '/mentoring',
      '/people',
      '/directory/roles',
      '/operations',
    ]);
    expect(text).toMatch(/^Home Home My journey/);
  });

  it('marks the place where one is, and the first page only there', () => {
    const marked = (path: string) =>
      [...told(<Navigation />, { path }).html.matchAll(/<a [^>]*>/g)]
        .filter(([tag]) => tag.includes('aria-current="page"'))
        .map(([tag]) => /href="([^"]*)"/.exec(tag)?.[1]);
    expect(marked('/')).toEqual(['/']);
    expect(marked('/sessions')).toEqual(['/sessions']);
    expect(marked('/sessions/42')).toEqual(['/sessions']);
  });
});

describe('the pages of an area', () => {
  const admin = givenViewer('ADMINISTER');

  it('lead to one another, and are one place in the navigation', () => {
    const links = told(<AreaLinks />, { viewer: admin, path: '/operations/audit' });
    expect(links.links).toMatchObject({ 'Outgoing mail': '/operations/mail', 'Audit trail': '/operations/audit' });
    const rail = told(<Navigation />, { viewer: admin, path: '/operations/audit' });
    expect(Object.values(rail.links)).toContain('/operations');
    expect(rail.text).toContain('Operations');
    expect(rail.html).toMatch(/data-within="true"[^>]*href="\/operations"|href="\/operations"[^>]*data-within="true"/);
  });

  it('stand on no other page, and are offered to nobody else', () => {
    expect(told(<AreaLinks />, { viewer: admin, path: '/guide' }).html).not.toContain('<nav');
    expect(told(<AreaLinks />, { path: '/operations/audit' }).html).not.toContain('<nav');
  });
});

describe('the account menu', () => {
  it('says when a message is new', () => {
    const viewer = givenViewer();
    expect(told(<AccountMenu />, { viewer }).text).toBe('Amina Diallo – language, theme and preferences');
    const news = { ...viewer, notifications: { nodes: [{ id: 'one' }] } };
    expect(told(<AccountMenu />, { viewer: news }).text).toContain('– new messages, language, theme and preferences');
  });
});
