import { texts } from '../i18n/index.js';

export const subscriptionsTexts = texts({
  subscriptionsOnly: {
    en: 'This socket is for subscriptions. Send queries and mutations by POST.',
    fr: 'Cette connexion est réservée aux abonnements. Envoyez requêtes et mutations par POST.',
  },
  tooManyAtOnce: {
    en: 'At most {operations, number} subscriptions can be open on one connection. End one first.',
    fr: 'Une connexion porte au plus {operations, number} abonnements à la fois. Terminez-en un d’abord.',
  },
});
