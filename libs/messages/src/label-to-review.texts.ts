import { texts } from '@sillage/platform';

/** To those who review: told once a day, however many labels wait. */
export const labelToReviewTexts = texts({
  subject: { en: 'Labels wait for your review', fr: 'Des labels attendent votre avis' },
  lead: {
    en: 'In “{programme}”, one label or more was handed in and waits for your review. What each person did for it stands beside it.',
    fr: 'Dans « {programme} », un label ou plusieurs ont été remis et attendent votre avis. Ce que chaque personne a fait figure à côté.',
  },
  action: { en: 'Open the reviews', fr: 'Ouvrir les labels à examiner' },
  notificationTitle: { en: 'Labels wait for your review', fr: 'Des labels attendent votre avis' },
  notificationBody: {
    en: 'In “{programme}”, one label or more was handed in.',
    fr: 'Dans « {programme} », un label ou plusieurs ont été remis.',
  },
});
