import { texts } from '@sillage/platform';

export const auditTexts = texts({
  wholeCompany: { en: 'the whole company', fr: 'toute l’entreprise' },
});
