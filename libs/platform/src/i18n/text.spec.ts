import { describe, expect, it } from '@jest/globals';
import { format, texts } from './text.js';

const catalogue = texts({
  steps: {
    en: '{count, plural, one {# step} other {# steps}} left',
    fr: 'Encore {count, plural, one {# étape} other {# étapes}}',
  },
  people: { en: '{count, number} people', fr: '{count, number} personnes' },
  guide: { en: 'Read “{title}”: now?', fr: 'Lire «\u00a0{title}\u00a0»\u00a0: maintenant\u202f?' },
  name: { en: 'Hello <b>{name}</b>, it’s fine', fr: 'Bonjour <b>{name}</b>' },
});

describe('format', () => {
  it('speaks the reader’s language', () => {
    expect(format(catalogue.steps, 'fr', { count: 2 })).toBe('Encore 2 étapes');
    expect(format(catalogue.steps, 'en-GB', { count: 1 })).toBe('1 step left');
  });

  it('writes numbers in the manner of the reader’s country', () => {
    expect(format(catalogue.people, 'fr-FR', { count: 170_000 })).toBe('170\u202f000 personnes');
    expect(format(catalogue.people, 'en-IN', { count: 170_000 })).toBe('1,70,000 people');
  });

  it('speaks English, with English numbers, where there are no words for the reader’s language', () => {
    expect(format(catalogue.people, 'de', { count: 170_000 })).toBe('170,000 people');
    expect(format(catalogue.people, 'not a locale', { count: 1 })).toBe('1 people');
  });

  it('leaves markup and typographic apostrophes alone', () => {
    expect(format(catalogue.name, 'en', { name: 'Zoë' })).toBe('Hello <b>Zoë</b>, it’s fine');
  });

  it('keeps the spaces of the catalogue, and those of a value', () => {
    expect(format(catalogue.guide, 'fr', { title: 'a : b' })).toBe('Lire «\u00a0a : b\u00a0»\u00a0: maintenant\u202f?');
    expect(format(catalogue.guide, 'en', { title: 'a' })).toBe('Read “a”: now?');
  });
});
