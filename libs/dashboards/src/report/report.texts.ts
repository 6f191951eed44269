import { texts } from '@sillage/platform';

export const reportTexts = texts({
  tooMany: {
    en: 'You already get {most, number} reports by mail. End one of them first.',
    fr: 'Vous recevez déjà {most, number} rapports par courriel. Arrêtez-en un d’abord.',
  },
  subject: { en: '{programme}: adoption, {scope}', fr: '{programme} : adoption, {scope}' },
  everybody: { en: 'the whole company', fr: 'toute l’entreprise' },
  place: { en: '{units}, {country}', fr: '{units}, {country}' },
  total: {
    en: '{labelled, plural, one {# person holds} other {# people hold}} the label, of {headcount, number}: {rate}. {enrolled, plural, one {# is} other {# are}} enrolled, {acknowledged, plural, one {# has} other {# have}} read the guide.',
    fr: '{labelled, plural, one {# personne est titulaire} other {# personnes sont titulaires}} du label, sur {headcount, number} : {rate}. {enrolled, plural, one {# est inscrite} other {# sont inscrites}}, {acknowledged, plural, one {# a} other {# ont}} lu le guide.',
  },
  more: {
    en: 'Since {day}: {count, plural, one {# label holder} other {# label holders}} more.',
    fr: 'Depuis le {day} : {count, plural, one {# titulaire} other {# titulaires}} de plus.',
  },
  fewer: {
    en: 'Since {day}: {count, plural, one {# label holder} other {# label holders}} fewer.',
    fr: 'Depuis le {day} : {count, plural, one {# titulaire} other {# titulaires}} de moins.',
  },
  alike: {
    en: 'As many label holders are shown as on {day}.',
    fr: 'Le nombre affiché de titulaires est le même que le {day}.',
  },
  notCompared: {
    en: 'There are no figures of {day} for these people to compare with.',
    fr: 'Il n’y a pas de chiffres du {day} sur ces personnes pour comparer.',
  },
  suppressed: {
    en: 'No group of people is counted here: whoever is here is part of the figures further up.',
    fr: 'Aucun groupe de personnes n’est compté ici : qui s’y trouve fait partie des chiffres de plus haut.',
  },
  COUNTRY: { en: 'Country', fr: 'Pays' },
  ORG_UNIT: { en: 'Unit', fr: 'Entité' },
  headcount: { en: 'Headcount', fr: 'Effectif' },
  labelled: { en: 'Hold the label', fr: 'Titulaires du label' },
  share: { en: 'Adoption', fr: 'Adoption' },
  largest: {
    en: 'These are the {shown, number} with most people, of {all, number}.',
    fr: 'Ce sont les {shown, number} aux plus grands effectifs, sur {all, number}.',
  },
  asOf: { en: 'These are the figures of the close of {day} (UTC).', fr: 'Chiffres à la clôture du {day} (UTC).' },
  rounded: {
    en: 'Counts of what people did are rounded to a multiple of 3, so that none tells of one person: the difference of two days may be off by up to 4. Headcounts are exact.',
    fr: 'Le nombre de personnes qui ont fait quelque chose est arrondi à un multiple de 3 : aucun ne désigne une personne, et l’écart entre deux jours peut être faux de 4 au plus. Les effectifs sont exacts.',
  },
  roundedRows: {
    en: 'The whole is exact. In the rows, counts of what people did are rounded to a multiple of 3, so that none tells of one person. Headcounts are exact.',
    fr: 'L’ensemble est exact. Dans les lignes, le nombre de personnes qui ont fait quelque chose est arrondi à un multiple de 3 : aucun ne désigne une personne. Les effectifs sont exacts.',
  },
  open: { en: 'See the figures', fr: 'Voir les chiffres' },
  why: {
    en: 'You asked for this report {rhythm, select, WEEKLY {every week} other {every month}}. You can end it on its page too.',
    fr: 'Vous avez demandé ce rapport {rhythm, select, WEEKLY {chaque semaine} other {chaque mois}}. Vous pouvez aussi l’arrêter sur sa page.',
  },
  end: { en: 'Stop this report', fr: 'Arrêter ce rapport' },
});
