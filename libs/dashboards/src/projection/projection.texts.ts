import { texts } from '@sillage/platform';

export const projectionTexts = texts({
  formula: {
    en: 'Over the {weeks, number} weeks up to {asOf}, the share of label holders changed by {rate} points a week on average, and one week by {deviation} points around that (standard deviation). If it goes on so, the share after w weeks is {present} + {rate} × w, give or take {quantile} × {deviation} × √(w + w² ÷ {weeks, number}) points: a random walk with drift, with nine chances in ten to stay between the two borders. It is reached on the first day on which such a line is at {goal}.',
    fr: 'Sur les {weeks, number} semaines jusqu’au {asOf}, la part des personnes labellisées a varié de {rate} point par semaine en moyenne, et une semaine de {deviation} point autour de cela (écart type). Si cela continue ainsi, la part au bout de w semaines est {present} + {rate} × w, à {quantile} × {deviation} × √(w + w² ÷ {weeks, number}) point près : une marche aléatoire avec dérive, qui a neuf chances sur dix de rester entre les deux bornes. L’objectif est atteint le premier jour où une telle ligne est à {goal}.',
  },
  notGrowing: {
    en: '{formula} The share does not grow at present, so no day can be given.',
    fr: '{formula} La part n’augmente pas actuellement : aucune date ne peut être donnée.',
  },
  reached: {
    en: 'The share is {present} as of {asOf}: {goal} is reached already.',
    fr: 'La part est de {present} au {asOf} : {goal} est déjà atteint.',
  },
  tooEarly: {
    en: 'Too early to say: the pace is taken from the last twelve weeks, and needs the figures of five of them at least.',
    fr: 'Il est trop tôt pour le dire : le rythme se lit sur les douze dernières semaines et demande les chiffres d’au moins cinq d’entre elles.',
  },
});
