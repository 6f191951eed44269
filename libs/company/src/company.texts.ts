import { texts } from '@sillage/platform';

export const companyTexts = texts({
  colour: {
    en: 'Give a colour as # and six digits, such as #0b6a6d.',
    fr: 'Donnez une couleur sous la forme # et six chiffres, comme #0b6a6d.',
  },
  name: {
    en: 'Give a name of at most 80 characters, or null for none.',
    fr: 'Donnez un nom de 80 caractères au plus, ou null pour aucun.',
  },
  languages: {
    en: 'Offer at least one of the languages that Sillage speaks: {known}.',
    fr: 'Proposez au moins une des langues que parle Sillage : {known}.',
  },
  defaultLanguage: {
    en: 'The default language must be one of those that are offered: {offered}.',
    fr: 'La langue par défaut doit être une de celles qui sont proposées : {offered}.',
  },
  weekToCome: {
    en: 'The first week must be one to come, from {day} on.',
    fr: 'La première semaine doit être à venir, à partir du {day}.',
  },
  noPng: {
    en: 'The logo must be a whole PNG picture.',
    fr: 'Le logo doit être une image PNG complète.',
  },
  logoTooLarge: {
    en: 'The logo may have at most {pixels, number} pixels a side and {kilobytes, number} kB.',
    fr: 'Le logo peut avoir au plus {pixels, number} pixels de côté et {kilobytes, number} ko.',
  },
  groupSize: {
    en: 'Figures speak of at least {from} people, and of {to} at most.',
    fr: 'Les chiffres portent sur au moins {from} personnes, et {to} au plus.',
  },
});
