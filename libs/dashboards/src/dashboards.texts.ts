import { texts } from '@sillage/platform';

export const dashboardsTexts = texts({
  noFiguresYet: {
    en: 'There are no figures of past days yet: the first are those of today, and can be read tomorrow. Leave “asOf” out for the latest ones.',
    fr: 'Il n’y a pas encore de chiffres de jours passés : les premiers sont ceux d’aujourd’hui, lisibles demain. Sans « asOf », vous obtenez les chiffres actuels.',
  },
  figuresSince: {
    en: 'There are no figures of {day}. They exist from {first} to {last}; leave “asOf” out for the latest ones.',
    fr: 'Il n’y a pas de chiffres du {day}. Ils existent du {first} au {last} ; sans « asOf », vous obtenez les chiffres actuels.',
  },
  dayNotKept: {
    en: 'No figures are kept of {day}. The nearest are those of {before} and {after}: ask for one of these.',
    fr: 'Les chiffres du {day} ne sont pas conservés. Les plus proches sont ceux du {before} et du {after} : demandez l’un de ces jours.',
  },
  dayNotOver: {
    en: 'The figures of {day} are not known yet. Leave “asOf” out for the latest ones.',
    fr: 'Les chiffres du {day} ne sont pas encore connus. Sans « asOf », vous obtenez les chiffres actuels.',
  },
  monthsBetween: {
    en: 'Ask for 1 to {most, number} months.',
    fr: 'Demandez de 1 à {most, number} mois.',
  },
  shareBetween: {
    en: 'Give the share as a number above 0 and at most 1: 0.25 for a quarter.',
    fr: 'Donnez la part par un nombre supérieur à 0 et d’au plus 1 : 0,25 pour un quart.',
  },
  otherCountries: { en: 'Other countries', fr: 'Autres pays' },
  otherUnits: { en: 'Across units', fr: 'Toutes entités confondues' },
  directly: { en: '{unit} (directly)', fr: '{unit} (rattachement direct)' },
});
