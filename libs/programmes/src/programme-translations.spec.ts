import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@sillage/platform';
import { assertTranslations, sourceLocaleOf } from './programme-translations.js';
import type { CriterionInput, ProgrammeInput } from './programme.inputs.js';

const own = { locale: 'en', hasDescription: true };
const french = { locale: 'fr', name: 'Sécurité', description: 'Pour tous' };

function problem(input: Partial<ProgrammeInput>, of = own): string {
  try {
    assertTranslations({ key: 'security', ...input }, of);
    return 'none';
  } catch (error) {
    return error instanceof DomainError ? (error.argumentPath ?? error.code) : 'fault';
  }
}
const withLevel = (translations: { locale: string; name: string }[], criteria: CriterionInput[] = []) => ({
  levels: [{ key: 'champion', name: 'Champion', rank: 1, translations, criteria }],
});
const asking = (...translations: { locale: string; argument: string }[]): CriterionInput => ({
  kind: 'SELF_DECLARED',
  argument: 'I helped',
  translations,
});

describe('the translations of a programme', () => {
  it('are right in any language that there is, each once', () => {
    const translations = [french, { ...french, locale: 'pt-BR' }, { ...french, locale: 'pt-PT' }];
    expect(problem({ translations })).toBe('none');
    expect(problem(withLevel([french], [asking({ locale: 'de', argument: 'Ich habe geholfen' })]))).toBe('none');
  });

  it.each<[string, Partial<ProgrammeInput>]>([
    ['input.translations.0.locale', { translations: [{ ...french, locale: 'qq' }] }],
    ['input.translations.1.locale', { translations: [french, french] }],
    ['input.translations.0.locale', { translations: [{ ...french, locale: 'en' }] }],
    ['input.translations.0.locale', { translations: [{ ...french, locale: 'en-GB' }] }],
    ['input.translations.0.name', { translations: [{ ...french, name: ' ' }] }],
    ['input.translations.0.name', { translations: [{ ...french, name: 'n'.repeat(201) }] }],
    ['input.translations.0.description', { translations: [{ ...french, description: '' }] }],
    ['input.sourceLocale', { sourceLocale: 'qq' }],
    ['input.levels.0.translations.0.locale', withLevel([{ locale: 'en', name: 'Champion' }])],
    ['input.levels.0.translations.0.name', withLevel([{ locale: 'fr', name: '' }])],
    [
      'input.levels.0.criteria.0.translations.0.argument',
      withLevel([], [asking({ locale: 'fr', argument: 'n'.repeat(501) })]),
    ],
    [
      'input.levels.0.criteria.0.translations.1.locale',
      withLevel([], [asking({ locale: 'fr', argument: 'J’ai aidé' }, { locale: 'fr', argument: 'Aidé' })]),
    ],
    [
      'input.levels.0.criteria.0.translations',
      withLevel([], [{ kind: 'HAS_MENTOR', translations: [{ locale: 'fr', argument: 'Parrain' }] }]),
    ],
  ])('are refused at %s', (path, input) => {
    expect(problem(input)).toBe(path);
  });

  it('need no description where the programme has none', () => {
    expect(problem({ translations: [{ ...french, description: '' }] }, { locale: 'en', hasDescription: false })).toBe(
      'none',
    );
  });

  it('of Chinese are two, one for each writing', () => {
    const of = { locale: 'zh-Hans', hasDescription: false };
    expect(problem({ translations: [{ ...french, locale: 'zh-TW' }] }, of)).toBe('none');
    expect(problem({ translations: [{ ...french, locale: 'zh-CN' }] }, of)).toBe('input.translations.0.locale');
  });
});

describe('the language in which a programme is written', () => {
  const likely = ['fr-FR', 'en'];
  const into = (...locales: string[]) => ({ translations: locales.map((locale) => ({ ...french, locale })) });

  it.each<[string, Partial<ProgrammeInput>, string | null, string | null]>([
    ['what is said of it', { sourceLocale: 'de' }, 'en', 'de'],
    ['what was known', {}, 'de', 'de'],
    ['the company’s', {}, null, 'fr'],
    ['another one where the company’s is a translation', into('fr'), null, 'en'],
    ['not known where the usual ones are translations', into('fr-CA', 'en'), null, null],
  ])('is %s', (_, input, known, locale) => {
    expect(sourceLocaleOf({ key: 'security', ...input }, { known, likely })).toBe(locale);
  });
});
