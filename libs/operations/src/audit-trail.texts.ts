import { texts } from '@sillage/platform';

export const auditTexts = texts({
  wholeCompany: { en: 'the whole company', fr: 'toute l’entreprise' },
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
