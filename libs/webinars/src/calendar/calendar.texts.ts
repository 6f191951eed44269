import { texts } from '@sillage/platform';

export const calendarTexts = texts({
  feedName: { en: 'Sillage sessions', fr: 'Sessions Sillage' },
  join: { en: 'To join: {url}', fr: 'Pour participer : {url}' },
  host: { en: 'Host: {name}', fr: 'Animation : {name}' },
  page: {
    en: 'The session, and giving your seat back: {url}',
    fr: 'La session, et rendre votre place : {url}',
  },
});
