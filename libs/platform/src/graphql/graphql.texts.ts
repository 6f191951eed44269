import { texts } from '../i18n/index.js';

export const graphqlTexts = texts({
  changeByGet: {
    en: 'A change cannot be asked for by GET. Send it by POST.',
    fr: 'Une modification ne peut pas être demandée par GET. Envoyez-la par POST.',
  },
  unknownOperation: {
    en: 'The document has no operation named “{name}”. Give one of its names in “operationName”.',
    fr: 'Le document n’a pas d’opération nommée « {name} ». Indiquez l’un de ses noms dans « operationName ».',
  },
  whichOperation: {
    en: 'The document has several operations. Say in “operationName” which one to run.',
    fr: 'Le document contient plusieurs opérations. Indiquez dans « operationName » laquelle exécuter.',
  },
  subscribeBySocket: {
    en: 'A subscription needs a connection that stays open. Open it over graphql-transport-ws, at the same address.',
    fr: 'Un abonnement demande une connexion qui reste ouverte. Ouvrez-la par graphql-transport-ws, à la même adresse.',
  },
  noOperation: {
    en: 'The document has no operation, only fragments. Add a query or a mutation.',
    fr: 'Le document n’a pas d’opération, seulement des fragments. Ajoutez une requête ou une mutation.',
  },
  schemaForSignedIn: {
    en: 'The schema is shown to people who are signed in. Sign in and try again.',
    fr: 'Le schéma n’est montré qu’aux personnes connectées. Connectez-vous, puis réessayez.',
  },
  mutationIdTaken: {
    en: 'This clientMutationId was used for another operation or another input in the last 24 hours. Choose a new one for each change.',
    fr: 'Ce clientMutationId a déjà servi pour une autre opération ou une autre saisie ces dernières 24 heures. Choisissez-en un nouveau pour chaque modification.',
  },
});
