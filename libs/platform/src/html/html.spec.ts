import { describe, expect, it } from '@jest/globals';
import { asText, wouldBeMarkup } from '../../../../test/support/would-be-markup.js';
import { html, type HtmlValue } from './html.js';

const written = (...values: HtmlValue[]) => html`<p>${values}</p>`.toString();

describe('the html tag', () => {
  it('makes text of every value', () => {
    expect(html`<a title="${wouldBeMarkup}">${wouldBeMarkup}</a>`.toString()).toBe(
      `<a title="${asText}">${asText}</a>`,
    );
  });

  it('leaves what it made itself as it is, and escapes it once only', () => {
    const name = html`<em>${wouldBeMarkup}</em>`;
    expect(html`<p>${name}${[name]}</p>`.toString()).toBe(`<p><em>${asText}</em><em>${asText}</em></p>`);
  });

  it('takes nothing else for markup', () => {
    const forged = { toString: () => '<b>' } as unknown as HtmlValue;
    expect(written(forged)).toBe('<p>&lt;b&gt;</p>');
    expect(written(html`<br />`.toString())).toBe('<p>&lt;br /&gt;</p>');
  });

  it('writes a list one after the other, each item of it escaped', () => {
    expect(written('a', '<', html`<br />`, ['"'])).toBe('<p>a&lt;<br />&quot;</p>');
  });

  it.each<[HtmlValue]>([[null], [undefined], [false], [[]]])('writes nothing for %j', (nothing) => {
    expect(written(nothing)).toBe('<p></p>');
  });

  it('writes zero and the empty text', () => {
    expect(written(0, '')).toBe('<p>0</p>');
  });

  it('leaves out what XML cannot hold, however it is escaped', () => {
    expect(written('a\u0000b\u0007c\u001fd\uffffe')).toBe('<p>abcde</p>');
    expect(written('half \ud83c a flag')).toBe('<p>half \ufffd a flag</p>');
  });

  it('wants quotes around an attribute', () => {
    expect(() => html`<a href=${'/'}></a>`).toThrow('Put quotes around what follows "<a href=".');
    expect(() => html`<a class="x" href=${'/'}></a>`).toThrow(TypeError);
    expect(html`<a href="?lang=${'fr'}"></a>`.toString()).toBe('<a href="?lang=fr"></a>');
  });
});
