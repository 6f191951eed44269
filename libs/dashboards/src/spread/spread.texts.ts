import { texts } from '@sillage/platform';

/** What the figures of the spread mean, in a sentence. */
export const spreadTexts = texts({
  growsByItself: {
    en: 'Each champion brought {mean} others to the label within half a year: the programme grows by itself.',
    fr: 'Chaque champion·ne a amené {mean} autres personnes au label en six mois : le programme grandit de lui-même.',
  },
  holdsItsOwn: {
    en: 'Each champion brought {mean} others to the label within half a year: whether the programme grows by itself cannot be told yet.',
    fr: 'Chaque champion·ne a amené {mean} autres personnes au label en six mois : rien ne dit encore si le programme grandit de lui-même.',
  },
  needsHelp: {
    en: 'Each champion brought {mean} others to the label within half a year: the programme grows only as long as others begin chains.',
    fr: 'Chaque champion·ne a amené {mean} autres personnes au label en six mois : le programme ne grandit que si d’autres commencent des lignées.',
  },
  tooEarly: {
    en: 'Too early to say: fewer than {least, number} champions here got their first label 180 to 540 days ago.',
    fr: 'Il est trop tôt pour le dire : moins de {least, number} personnes ont ici obtenu leur premier label il y a 180 à 540 jours.',
  },
  countedWithOthers: {
    en: 'These people are counted with others: their own figures would speak of too few.',
    fr: 'Ces personnes sont comptées avec d’autres : leurs chiffres parleraient de trop peu de monde.',
  },
  notKept: {
    en: 'Chains were not counted yet on that day.',
    fr: 'Les lignées n’étaient pas encore comptées ce jour-là.',
  },
});
