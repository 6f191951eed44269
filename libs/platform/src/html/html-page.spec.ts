import { describe, expect, it } from '@jest/globals';
import { asText, wouldBeMarkup } from '../../../../test/support/would-be-markup.js';
import { html, type Html } from './html.js';
import { htmlPage } from './html-page.js';

const content = html`<p>Words</p>`;

describe('a page for whoever is not signed in', () => {
  it('is in the words of its reader, with a way to the other language where there is one', () => {
    const page = htmlPage({ locale: 'fr-CA', title: 'Bonjour', content, offersLanguages: true });
    expect(page).toContain('<html lang="fr">');
    expect(page).toContain('<a href="?lang=en" lang="en" hreflang="en">English</a>');
    expect(htmlPage({ locale: 'de', title: 'Hello', content })).toContain('<html lang="en">');
  });

  it('has one heading, and nothing that runs or that a search engine keeps', () => {
    const page = htmlPage({ locale: 'en', title: wouldBeMarkup, content });
    expect(page.match(/<h1>[^<]*<\/h1>/g)).toEqual([`<h1>${asText}</h1>`]);
    expect(page).toContain(`<title>${asText} · Sillage</title>`);
    expect(page).toContain('<meta name="robots" content="noindex" />');
    expect(page).toContain('<p>Words</p>');
    expect(page).not.toContain('<script');
  });

  it.each(['content', 'head'])('takes no text for markup, whatever its types say, as its %s', (field) => {
    const text = wouldBeMarkup as unknown as Html;
    const page = htmlPage({ locale: wouldBeMarkup, title: 'Hello', content, [field]: text });
    expect(page).toContain(asText);
    expect(page).not.toContain('<b>');
  });
});
