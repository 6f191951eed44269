import { describe, expect, it } from '@jest/globals';
import { intlOf } from '../../test/readers.js';
import { capitalised } from './capitalised.js';
import { languageName } from './languageName.js';
import { unbreakableHyphens } from './unbreakableHyphens.js';

describe('at the head of a line', () => {
  it.each([
    ['mars', 'fr-FR', 'Mars'],
    ['été', 'fr-FR', 'Été'],
    ['istanbul', 'tr-TR', 'İstanbul'],
    ['istanbul', 'en-GB', 'Istanbul'],
    ['', 'en-GB', ''],
    ['de Wit', 'en-GB', 'De Wit'],
  ])('%s in %s is %s', (word, locale, shown) => {
    expect(capitalised(word, locale)).toBe(shown);
  });

  it.each([
    ['en', 'fr', 'French'],
    ['fr', 'fr', 'Français'],
    ['fr', 'en', 'Anglais'],
    ['en', 'pt-BR', 'Brazilian Portuguese'],
  ] as const)('a reader of %s reads of %s as %s', (language, code, name) => {
    const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
    expect(languageName(intlOf({ language, locale, timeZone: 'UTC' }), code)).toBe(name);
  });
});

describe('an unbreakable hyphen', () => {
  it('is a plain one that holds as well, each time', () => {
    expect(unbreakableHyphens('Timor\u2011Leste, Guinée\u2011Bissau')).toBe(
      'Timor\u2060-\u2060Leste, Guinée\u2060-\u2060Bissau',
    );
    expect(unbreakableHyphens('Royaume-Uni')).toBe('Royaume-Uni');
  });
});
