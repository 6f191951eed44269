import { texts } from '@sillage/platform';

export const detailTexts = texts({
  wholeCompany: { en: 'the whole company', fr: 'toute l’entreprise' },
  leftCompany: { en: 'left the company', fr: 'départ de l’entreprise' },
  passed: { en: 'it arrived', fr: 'arrivé' },
  notPassed: { en: 'it did not go out', fr: 'pas parti' },
  version: { en: '{guide}, version {number, number}', fr: '{guide}, version {number, number}' },
  attendance: {
    en: `{attendance, select,
      ATTENDED {{people, plural, one {# person was there} other {# people were there}}}
      PARTIAL {{people, plural, one {# person was there for a part} other {# people were there for a part}}}
      REPLAYED {{people, plural, one {# person saw the replay} other {# people saw the replay}}}
      other {{people, plural, one {# person was not there} other {# people were not there}}}}`,
    fr: `{attendance, select,
      ATTENDED {{people, plural, one {# personne présente} other {# personnes présentes}}}
      PARTIAL {{people, plural, one {# personne présente en partie} other {# personnes présentes en partie}}}
      REPLAYED {{people, plural, one {# personne a vu la rediffusion} other {# personnes ont vu la rediffusion}}}
      other {{people, plural, one {# personne absente} other {# personnes absentes}}}}`,
  },
  moved: { en: 'from {from} to {to}', fr: 'du {from} au {to}' },
  triedAgain: { en: '{count, number} tried again', fr: '{count, plural, one {# retentée} other {# retentées}}' },
});

/** What somebody can have set of the company or a programme. */
export const changeTexts = texts({
  name: { en: 'name', fr: 'nom' },
  description: { en: 'description', fr: 'description' },
  languages: { en: 'languages', fr: 'langues' },
  accent: { en: 'accent colour', fr: 'couleur d’accent' },
  defaultLocale: { en: 'default language', fr: 'langue par défaut' },
  defaultTimeZone: { en: 'default time zone', fr: 'fuseau par défaut' },
  defaultCountry: { en: 'default country', fr: 'pays par défaut' },
  minimumGroupSize: { en: 'group size of figures', fr: 'taille des groupes pour les chiffres' },
  guideKey: { en: 'guide', fr: 'guide' },
  levels: { en: 'levels', fr: 'niveaux' },
  translations: { en: 'translations', fr: 'traductions' },
  mentorCapacity: { en: 'places with a mentor', fr: 'places par marraine ou parrain' },
  invitationDays: { en: 'days to answer', fr: 'délai de réponse' },
  awardsAutomatically: { en: 'how labels are awarded', fr: 'mode d’attribution des labels' },
  graceDays: { en: 'days of grace', fr: 'jours de grâce' },
  companionDays: { en: 'days of companionship', fr: 'durée de l’accompagnement' },
  goalShare: { en: 'goal', fr: 'objectif' },
  goalOn: { en: 'day of the goal', fr: 'échéance de l’objectif' },
});

/** What a file of HR's came to, as the trail keeps it: a number for each of these. */
export const countTexts = texts({
  created: { en: '{count, number} new', fr: '{count, plural, one {# arrivée} other {# arrivées}}' },
  updated: { en: '{count, number} changed', fr: '{count, plural, one {# changée} other {# changées}}' },
  deactivated: { en: '{count, number} left', fr: '{count, plural, one {# partie} other {# parties}}' },
  rejected: {
    en: '{count, plural, one {# row rejected} other {# rows rejected}}',
    fr: '{count, plural, one {# ligne rejetée} other {# lignes rejetées}}',
  },
  unchanged: { en: '{count, number} as they were', fr: '{count, plural, one {# inchangée} other {# inchangées}}' },
});
