import { describe, expect, it } from '@jest/globals';
import { format } from '../i18n/index.js';
import { DomainError } from './domain-error.js';
import { ErrorCode } from './error-code.js';
import { errorTexts } from './error.texts.js';

describe.each(Object.values(ErrorCode))('the text of %s', (code) => {
  it('can be read in English and in French, calmly', () => {
    const english = format(errorTexts[code], 'en');
    const french = format(errorTexts[code], 'fr');
    expect(english).not.toBe(french);
    expect(english + french).not.toMatch(/[!{}]/);
    expect(french).not.toMatch(/\b(tu|ton|ta)\b/);
    expect(french).not.toMatch(/ [;:?]/);
  });
});

describe('DomainError', () => {
  it('speaks the reader’s language', () => {
    expect(new DomainError('SELF_SPONSORSHIP').messageIn('fr-FR')).toMatch(/soi-même/);
  });

  it('carries a text and values of its own', () => {
    const text = { en: 'At most {most, number}.', fr: 'Au plus {most, number}.' };
    expect(new DomainError('BAD_USER_INPUT', { text, values: { most: 1000 } }).messageIn('en')).toBe('At most 1,000.');
  });
});
