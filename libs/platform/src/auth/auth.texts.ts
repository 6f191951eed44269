import { texts } from '../i18n/index.js';

export const authTexts = texts({
  wrongCredentials: {
    en: 'This email and password do not go together. Check both and try again.',
    fr: 'Cette adresse et ce mot de passe ne vont pas ensemble. Vérifiez les deux, puis réessayez.',
  },
  jsonOnly: {
    en: 'Send the email and the password as JSON: {expected}, with the header Content-Type: application/json.',
    fr: 'Envoyez l’adresse et le mot de passe en JSON\u00a0: {expected}, avec l’en-tête Content-Type: application/json.',
  },
  forgeable: {
    en: 'This request could have been sent by another site’s page. Send it with the header “apollo-require-preflight: true”, or as application/json.',
    fr: 'Cette demande pourrait venir de la page d’un autre site. Envoyez-la avec l’en-tête «\u00a0apollo-require-preflight: true\u00a0», ou en application/json.',
  },
});
