import { describe, expect, it } from '@jest/globals';
import { canBeSaved, keptIn, sentOf, wordsOf, type DraftWords } from './draftText.js';

const text = (locale: string, markdown: string, title = 'T') => ({ locale, title, markdown, changeNote: '' });
const words = (...texts: DraftWords['texts'][number][]): DraftWords => ({
  change: 'MATERIAL',
  changeNote: ' ',
  sourceLocale: 'en',
  texts,
});

describe('what an owner writes on', () => {
  it('is what is published, its source first, where there is no draft', () => {
    const published = (locale: string) => ({ locale, title: 'T', markdown: locale, behindSource: false });
    const current = { id: '1', number: 3, sourceLocale: 'fr', translations: [published('en'), published('fr')] };
    expect(wordsOf({ draft: null, current }, 'de').texts.map(({ locale }) => locale)).toEqual(['fr', 'en']);
  });

  it('is an empty text in the owner’s language where there is nothing yet', () => {
    expect(wordsOf({ draft: null, current: null }, 'fr').texts).toEqual([
      { locale: 'fr', title: '', markdown: '', changeNote: '' },
    ]);
  });
});

describe('what is saved of it', () => {
  it('leaves out a language that was only begun, and notes that say nothing', () => {
    const sent = sentOf(words(text('en', 'Be kind'), text('fr', ' '), text('de', 'Sei nett', '')));
    expect(sent.translations).toEqual([{ locale: 'en', title: 'T', markdown: 'Be kind', changeNote: null }]);
    expect(sent.changeNote).toBeNull();
  });

  it('needs the source', () => {
    expect(canBeSaved(words(text('en', 'Be kind')))).toBe(true);
    expect(canBeSaved(words(text('fr', 'Soyez aimable')))).toBe(false);
  });
});

it.each([null, '', '{', '{"revision":1}'])('nothing is kept in %p', (told) => {
  expect(keptIn(told)).toBeNull();
});
