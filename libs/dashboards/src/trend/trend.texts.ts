import { texts } from '@sillage/platform';

/** What happened to a programme, by its kind. */
export const trendTexts = texts({
  PROGRAMME_BEGUN: { en: 'The programme begins', fr: 'Début du programme' },
  GUIDE_VERSION: { en: 'Guide, version {number, number}', fr: 'Guide, version {number, number}' },
});
