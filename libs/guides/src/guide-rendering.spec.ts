import { describe, expect, it } from '@jest/globals';
import { sha256Of } from './guide-translation.entity.js';
import { renderGuide } from './guide-rendering.js';

const html = (markdown: string, locale = 'en') => renderGuide({ locale, sha256: sha256Of(markdown), markdown });

describe('a guide as a page', () => {
  it('shows HTML in the text as words', () => {
    expect(html('<script>alert(1)</script> <img src=x onerror=alert(1)>')).not.toMatch(/<script|<img/);
  });

  it.each(['[x](javascript:alert(1))', '[x](data:text/html,x)', '[x](vbscript:x)', '![x](data:image/svg+xml,x)'])(
    'makes no link of %s',
    (markdown) => expect(html(markdown)).not.toMatch(/<a|<img/),
  );

  it('gives headings anchors of their words, each once', () => {
    const page = html('# Être prêt\n\n## Ask first\n\n## Ask first\n\n## 日本語');
    expect(page).toContain('<h1 id="section-etre-pret">');
    expect(page).toContain('<h2 id="section-ask-first">');
    expect(page).toContain('<h2 id="section-ask-first-2">');
    expect(page).toContain('<h2 id="section-日本語">');
  });

  it('quotes as the language does', () => {
    expect(html('Say "hello" -- kindly...')).toContain('Say “hello” – kindly…');
    expect(html('Dites "bonjour"', 'fr-CA')).toContain('Dites «\u00A0bonjour\u00A0»');
    expect(html('Say "hello"', 'ja')).toContain('“hello”');
    // The same words, under the same hash, in two languages.
    expect(html('"LinkedIn"', 'en')).toContain('“LinkedIn”');
    expect(html('"LinkedIn"', 'fr')).toContain('«\u00A0LinkedIn\u00A0»');
  });

  it('keeps lists, tables and code', () => {
    const page = html('| a | b |\n|:--|--:|\n| 1 | 2 |\n\n3. three\n\n```js\n1 < 2\n```');
    expect(page).toContain('<td class="align-right">2</td>');
    expect(page).toContain('<ol start="3">');
    expect(page).toContain('<code class="language-js">1 &lt; 2\n</code>');
  });

  it('links to an address that is written out, without telling it where the reader comes from', () => {
    expect(html('See https://example.com and example.org')).toContain(
      'See <a href="https://example.com" rel="noopener noreferrer">https://example.com</a> and example.org',
    );
  });
});
