import { texts } from '@sillage/platform';

export const notificationTexts = texts({
  colleague: { en: 'A colleague', fr: 'Un·e collègue' },
});
