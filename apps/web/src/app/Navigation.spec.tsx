import { describe, expect, it } from '@jest/globals';
import { givenViewer } from '../../test/given-people.js';
import { inParis } from '../../test/readers.js';
import { told } from '../../test/told.js';
import { AccountMenu } from './AccountMenu.js';
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

describe('the account menu', () => {
  it('says when a message is new', () => {
    const viewer = givenViewer();
    expect(told(<AccountMenu />, { viewer }).text).toBe('Amina Diallo – language, theme and preferences');
    const news = { ...viewer, notifications: { nodes: [{ id: 'one' }] } };
    expect(told(<AccountMenu />, { viewer: news }).text).toContain('– new messages, language, theme and preferences');
  });
});
