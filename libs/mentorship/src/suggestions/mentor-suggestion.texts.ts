import { format, nameOf, texts } from '@sillage/platform';
import type { MentorCandidate } from './mentor-suggestion.queries.js';

const reasonTexts = texts({
  language: { en: 'Speaks {language}, as you do', fr: 'Parle {language}, comme vous' },
  country: { en: 'Works in {country}, as you do', fr: 'Travaille dans le même pays que vous : {country}' },
  sameUnit: { en: 'Works in your unit, {unit}', fr: 'Travaille dans votre entité, {unit}' },
  sharedUnit: { en: 'Close to you in the organisation: {unit}', fr: 'Proche de vous dans l’organisation : {unit}' },
  places: {
    en: '{places, plural, one {Has # place left} other {Has # places left}}',
    fr: '{places, plural, one {Dispose encore de # place} other {Dispose encore de # places}}',
  },
});

/** What speaks for a mentor, in the viewer's language, the strongest first. */
export function reasonsFor(candidate: MentorCandidate, locale: string): string[] {
  const { sameLanguage, sameCountry, sharedUnit, steps, spareCapacity } = candidate;
  const reasons: string[] = [];
  if (sameLanguage) {
    const language = nameOf('language', candidate.language, locale);
    reasons.push(format(reasonTexts.language, locale, { language }));
  }
  if (sameCountry) {
    const country = nameOf('region', candidate.country, locale);
    reasons.push(format(reasonTexts.country, locale, { country }));
  }
  if (sharedUnit !== null) {
    const text = steps === 0 ? reasonTexts.sameUnit : reasonTexts.sharedUnit;
    reasons.push(format(text, locale, { unit: sharedUnit }));
  }
  reasons.push(format(reasonTexts.places, locale, { places: spareCapacity }));
  return reasons;
}
