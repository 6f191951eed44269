import { texts } from '../i18n/index.js';

export const graphqlTexts = texts({
  mutationIdTaken: {
    en: 'This clientMutationId was used for another operation or another input in the last 24 hours. Choose a new one for each change.',
    fr: 'Ce clientMutationId a déjà servi pour une autre opération ou une autre saisie ces dernières 24 heures. Choisissez-en un nouveau pour chaque modification.',
  },
});
