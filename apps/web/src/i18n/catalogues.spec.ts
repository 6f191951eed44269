import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import IntlMessageFormat from 'intl-messageformat';
import english from './en/index.js';
import french from './fr/index.js';

const catalogues = { english: english as Record<string, string>, french: french as Record<string, string> };

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** What a text needs to be said: the names of its values and of its links. */
function valuesOf(elements: Element[]): string[] {
  return elements.flatMap((element) => {
    if ('options' in element) {
      return [element.value, ...Object.values(element.options).flatMap(({ value }) => valuesOf(value))];
    }
    // `<de>` is French for “of”, which hangs on the sound of the name that follows.
    if ('children' in element) {
      return [...(element.value === 'de' ? [] : [element.value]), ...valuesOf(element.children)];
    }
    return 'value' in element && element.type !== literal ? [element.value] : [];
  });
}

const literal = 0;
const withoutPlace = (key: string, value: unknown) => (key === 'location' ? undefined : value);
const needs = (text: string) => [...new Set(valuesOf(new IntlMessageFormat(text, 'en').getAst()))].sort();

/** Every choice by a number in a text, those within another one too. */
function pluralsOf(elements: Element[]): Extract<Element, { pluralType?: unknown }>[] {
  return elements.flatMap((element) => {
    if ('children' in element) return pluralsOf(element.children);
    if (!('options' in element)) return [];
    const inside = Object.values(element.options).flatMap(({ value }) => pluralsOf(value));
    return 'pluralType' in element ? [element, ...inside] : inside;
  });
}

describe('the texts of the web app', () => {
  it('are the same in English and in French', () => {
    expect(Object.keys(french).sort()).toEqual(Object.keys(english).sort());
  });

  it('need the same values in both languages', () => {
    const needed = (texts: Record<string, string>) => Object.entries(texts).map(([id, text]) => [id, needs(text)]);
    expect(Object.fromEntries(needed(french))).toEqual(Object.fromEntries(needed(english)));
  });

  it.each(Object.keys(catalogues))('never shout, and are never empty, in %s', (name) => {
    const texts = Object.entries(catalogues[name as keyof typeof catalogues]);
    expect(texts.filter(([, text]) => text.trim() === '' || text.includes('!'))).toEqual([]);
  });

  it.each(Object.keys(catalogues))('say of one what they do not say of several, in %s', (name) => {
    const alike = Object.entries(catalogues[name as keyof typeof catalogues]).filter(([, text]) =>
      pluralsOf(new IntlMessageFormat(text, 'en').getAst()).some(({ options }) => {
        const said = Object.values(options).map(({ value }) => JSON.stringify(value, withoutPlace));
        return new Set(said).size < said.length || options['other'] === undefined;
      }),
    );
    expect(alike.map(([id]) => id)).toEqual([]);
  });

  it('are all used', async () => {
    let sources = '';
    for await (const file of glob('apps/web/src/**/*.{ts,tsx}')) {
      if (!file.includes('/i18n/') && !file.includes('.spec.')) sources += readFileSync(file, 'utf8');
    }
    // An id may be put together: `sessions.kind.${kind}` uses every id that starts like that.
    const beginnings = [...sources.matchAll(/`([\w.-]+\.)\$\{/g)].map(([, beginning = '']) => beginning);
    const endings = [...sources.matchAll(/\$\{\w+\}(\.[\w.]+)`/g)].map(([, ending = '']) => ending);
    const unused = Object.keys(english).filter(
      (id) =>
        !sources.includes(`'${id}'`) &&
        !sources.includes(`"${id}"`) &&
        !beginnings.some((beginning) => id.startsWith(beginning)) &&
        !endings.some((ending) => id.endsWith(ending)),
    );
    expect(unused).toEqual([]);
  });
});
