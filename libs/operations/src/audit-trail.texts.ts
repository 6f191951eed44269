import { texts, type Role, type Text } from '@sillage/platform';

export const auditTexts = texts({
  wholeCompany: { en: 'the whole company', fr: 'toute l’entreprise' },
});

export const roleTexts: Record<Role, Text> = {
  TRAINER: { en: 'Trainer', fr: 'Animation des sessions' },
  GUIDE_OWNER: { en: 'Guide owner', fr: 'Responsable du guide' },
  PROGRAMME_MANAGER: { en: 'Programme manager', fr: 'Pilotage du programme' },
  LOCAL_LEAD: { en: 'Local lead', fr: 'Relais local' },
  HR_ANALYST: { en: 'HR analyst', fr: 'Analyse RH' },
  ADMIN: { en: 'Administrator', fr: 'Administration' },
};
