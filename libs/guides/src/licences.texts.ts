import { texts } from '@sillage/platform';

/** As Creative Commons names them, and what they let people do. */
export const licenceTexts = texts({
  by: { en: 'Creative Commons Attribution 4.0 International', fr: 'Creative Commons Attribution 4.0 International' },
  bySummary: {
    en: 'You may share and adapt it, for any purpose, if you say whose it is and what you changed.',
    fr: 'Vous pouvez le partager et l’adapter, à toute fin, en indiquant de qui il est et ce que vous avez modifié.',
  },
  bySa: {
    en: 'Creative Commons Attribution-ShareAlike 4.0 International',
    fr: 'Creative Commons Attribution - Partage dans les mêmes conditions 4.0 International',
  },
  bySaSummary: {
    en: 'You may share and adapt it, for any purpose, if you say whose it is and what you changed, and share what you make of it under the same licence.',
    fr: 'Vous pouvez le partager et l’adapter, à toute fin, en indiquant de qui il est et ce que vous avez modifié, et en partageant ce que vous en faites sous la même licence.',
  },
  byNc: {
    en: 'Creative Commons Attribution-NonCommercial 4.0 International',
    fr: 'Creative Commons Attribution - Pas d’utilisation commerciale 4.0 International',
  },
  byNcSummary: {
    en: 'You may share and adapt it, for no commercial purpose, if you say whose it is and what you changed.',
    fr: 'Vous pouvez le partager et l’adapter, sans but commercial, en indiquant de qui il est et ce que vous avez modifié.',
  },
  byNcSa: {
    en: 'Creative Commons Attribution-NonCommercial-ShareAlike 4.0 International',
    fr: 'Creative Commons Attribution - Pas d’utilisation commerciale - Partage dans les mêmes conditions 4.0 International',
  },
  byNcSaSummary: {
    en: 'You may share and adapt it, for no commercial purpose, if you say whose it is and what you changed, and share what you make of it under the same licence.',
    fr: 'Vous pouvez le partager et l’adapter, sans but commercial, en indiquant de qui il est et ce que vous avez modifié, et en partageant ce que vous en faites sous la même licence.',
  },
  byNd: {
    en: 'Creative Commons Attribution-NoDerivatives 4.0 International',
    fr: 'Creative Commons Attribution - Pas de modification 4.0 International',
  },
  byNdSummary: {
    en: 'You may share it as it is, for any purpose, if you say whose it is.',
    fr: 'Vous pouvez le partager tel quel, à toute fin, en indiquant de qui il est.',
  },
  byNcNd: {
    en: 'Creative Commons Attribution-NonCommercial-NoDerivatives 4.0 International',
    fr: 'Creative Commons Attribution - Pas d’utilisation commerciale - Pas de modification 4.0 International',
  },
  byNcNdSummary: {
    en: 'You may share it as it is, for no commercial purpose, if you say whose it is.',
    fr: 'Vous pouvez le partager tel quel, sans but commercial, en indiquant de qui il est.',
  },
  zero: { en: 'Creative Commons Zero 1.0 Universal', fr: 'Creative Commons Zéro 1.0 universel' },
  zeroSummary: {
    en: 'You may do with it what you like, without asking.',
    fr: 'Vous pouvez en faire ce que vous voulez, sans rien demander.',
  },
});
