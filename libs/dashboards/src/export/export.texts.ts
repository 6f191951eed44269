import { texts } from '@sillage/platform';

/** The figures by the names that they have on the page. */
export const columnTexts = texts({
  headcount: { en: 'Headcount', fr: 'Effectif' },
  invited: { en: 'Invited', fr: 'Invitées' },
  enrolled: { en: 'Enrolled', fr: 'Inscrites' },
  acknowledged: { en: 'Read the guide', fr: 'Ont lu le guide' },
  trained: { en: 'Attended a session', fr: 'Ont suivi une session' },
  labelled: { en: 'Hold the label', fr: 'Titulaires du label' },
  mentoring: { en: 'Accompany someone', fr: 'Accompagnent quelqu’un' },
  retained90: { en: 'Still hold it after 90 days', fr: 'Encore titulaires après 90 jours' },
  adoptionRate: { en: 'Adoption', fr: 'Adoption' },
  acknowledgedRate: { en: 'Share that read the guide', fr: 'Part ayant lu le guide' },
});

export const groupTexts = texts({
  COUNTRY: { en: 'Country', fr: 'Pays' },
  ORG_UNIT: { en: 'Unit', fr: 'Entité' },
  MONTH: { en: 'Month of enrolment', fr: 'Mois d’inscription' },
  LEVEL: { en: 'Level', fr: 'Niveau' },
});

export const workbookTexts = texts({
  figures: { en: 'Figures', fr: 'Chiffres' },
  definitions: { en: 'How it is counted', fr: 'Mode de calcul' },
  key: { en: 'Code', fr: 'Code' },
  total: { en: 'The whole', fr: 'L’ensemble' },
  countedWith: { en: 'Counted with', fr: 'Comptées avec' },
  programme: { en: 'Programme', fr: 'Programme' },
  units: { en: 'Units', fr: 'Entités' },
  everybody: { en: 'The whole company', fr: 'Toute l’entreprise' },
  country: { en: 'Country', fr: 'Pays' },
  everyCountry: { en: 'Every country', fr: 'Tous les pays' },
  day: { en: 'Close of day (UTC)', fr: 'Clôture du jour (UTC)' },
  totalAt: { en: 'The whole was counted at (UTC)', fr: 'Ensemble compté le (UTC)' },
  rounding: { en: 'Rounding', fr: 'Arrondi' },
  rounded: {
    en: 'Counts of what people did are rounded to a multiple of 3, so that none tells of one person. Headcounts are exact.',
    fr: 'Le nombre de personnes qui ont fait quelque chose est arrondi à un multiple de 3 : aucun ne désigne une personne. Les effectifs sont exacts.',
  },
  roundedRows: {
    en: 'The whole is exact. In the rows, counts of what people did are rounded to a multiple of 3, so that none tells of one person. Headcounts are exact.',
    fr: 'L’ensemble est exact. Dans les lignes, le nombre de personnes qui ont fait quelque chose est arrondi à un multiple de 3 : aucun ne désigne une personne. Les effectifs sont exacts.',
  },
});
