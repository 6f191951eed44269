import { describe, expect, it } from '@jest/globals';
import { localeToShow } from './guide-locales.js';

describe('the language that a reader is shown', () => {
  it.each([
    ['the very one that was asked for', ['fr-CA'], ['en', 'fr', 'fr-CA'], 'fr-CA'],
    ['a wider one', ['fr-CA'], ['en', 'fr'], 'fr'],
    ['another region’s', ['fr'], ['en', 'fr-FR'], 'fr-FR'],
    ['the next one that was asked for', ['ja', 'fr'], ['en', 'fr'], 'fr'],
    ['the source when there is nothing better', ['ja'], ['en', 'fr'], 'en'],
    ['never another script', ['zh-TW'], ['en', 'zh-Hans'], 'en'],
    ['the same script under another name', ['zh-TW'], ['en', 'zh-Hant'], 'zh-Hant'],
  ])('is %s', (_, wanted, available, shown) => {
    expect(localeToShow(wanted, available, 'en')).toBe(shown);
  });
});
