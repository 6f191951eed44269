import { texts } from '../i18n/index.js';

export const authTexts = texts({
  wrongCredentials: {
    en: 'This email and password do not go together. Check both and try again.',
    fr: 'Cette adresse et ce mot de passe ne vont pas ensemble. Vérifiez les deux, puis réessayez.',
  },
  passwordsAreClosed: {
    en: 'Passwords are not used here. Sign in with the account of your company.',
    fr: 'Les mots de passe ne sont pas utilisés ici. Connectez-vous avec le compte de votre entreprise.',
  },
  jsonOnly: {
    en: 'Send the email and the password as JSON: {expected}, with the header Content-Type: application/json.',
    fr: 'Envoyez l’adresse et le mot de passe en JSON\u00a0: {expected}, avec l’en-tête Content-Type: application/json.',
  },
  otherScope: {
    en: 'This token is for HR’s file alone: POST /imports/people and GET /imports/:id of what it handed in. For anything else make another one, under “My account”.',
    fr: 'Ce jeton ne sert qu’au fichier des RH : POST /imports/people et GET /imports/:id de ce qu’il a remis. Pour le reste, créez-en un autre sous « Mon compte ».',
  },
  readOnlyToken: {
    en: 'This token may only read. To change something, make one that may write, under “My account”.',
    fr: 'Ce jeton ne permet que la lecture. Pour modifier quelque chose, créez-en un qui permet l’écriture, sous « Mon compte ».',
  },
  inPersonOnly: {
    en: 'No program may do this for you. Sign in, and do it under “My account”.',
    fr: 'Aucun programme ne peut le faire à votre place. Connectez-vous et faites-le sous « Mon compte ».',
  },
  forgeable: {
    en: 'This request could have been sent by another site’s page. Send it with the header “apollo-require-preflight: true”, or as application/json.',
    fr: 'Cette demande pourrait venir de la page d’un autre site. Envoyez-la avec l’en-tête «\u00a0apollo-require-preflight: true\u00a0», ou en application/json.',
  },
});
