import { texts } from '@sillage/platform';

export const notificationTexts = texts({
  colleague: { en: 'A colleague', fr: 'Un·e collègue' },
  /** Instead of one whose own words cannot be made. */
  untold: { en: 'There is news for you here', fr: 'Il y a du nouveau pour vous ici' },
});
