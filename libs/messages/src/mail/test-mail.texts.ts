import { texts } from '@sillage/platform';

export const testMailTexts = texts({
  subject: { en: 'A test mail from Sillage', fr: 'Un courriel d’essai de Sillage' },
  text: {
    en: 'If you read this, Sillage at {url} can send mail to you.',
    fr: 'Si vous lisez ceci, Sillage ({url}) peut vous envoyer des courriels.',
  },
});
