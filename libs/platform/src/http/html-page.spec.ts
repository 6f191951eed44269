import { describe, expect, it } from '@jest/globals';
import { escaped, htmlPage } from './html-page.js';

describe('a page for whoever is not signed in', () => {
  it('is in the words of its reader, with a way to the other language where there is one', () => {
    const page = htmlPage({ locale: 'fr-CA', title: 'Bonjour', content: '', offersLanguages: true });
    expect(page).toContain('<html lang="fr">');
    expect(page).toContain('<a href="?lang=en" lang="en" hreflang="en">English</a>');
    expect(htmlPage({ locale: 'de', title: 'Hello', content: '' })).toContain('<html lang="en">');
  });

  it('has one heading, and nothing that runs or that a search engine keeps', () => {
    const page = htmlPage({ locale: 'en', title: '<b>&', content: '<p>Words</p>' });
    expect(page.match(/<h1>[^<]*<\/h1>/g)).toEqual(['<h1>&lt;b&gt;&amp;</h1>']);
    expect(page).toContain('<title>&lt;b&gt;&amp; · Sillage</title>');
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).not.toContain('<script');
  });

  it('escapes what would be more than text', () => {
    expect(escaped(`<a href="x" title='y'>&`)).toBe('&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;');
  });
});
