import { texts } from '../i18n/index.js';

/** What is wrong with the form of a GraphQL request, for whoever writes the client. */
export const graphqlFormTexts = texts({
  noSuchAnswer: {
    en: 'Answers here are JSON, and the header Accept does not allow it. Ask for application/json.',
    fr: 'Les réponses sont ici en JSON, et l’en-tête Accept ne le permet pas. Demandez application/json.',
  },
  batch: {
    en: 'Several requests in one body (batching) are not answered. Send each request on its own.',
    fr: 'Plusieurs requêtes dans un même corps (batch) ne sont pas traitées. Envoyez chaque requête séparément.',
  },
  notAnObject: {
    en: 'A request is a JSON object with the field “query”. Send one, with the header Content-Type: application/json.',
    fr: 'Une requête est un objet JSON avec le champ « query ». Envoyez-en un, avec l’en-tête Content-Type: application/json.',
  },
  noQuery: {
    en: 'The request has no document. Give it as text in “query”.',
    fr: 'La requête n’a pas de document. Donnez-le sous forme de texte dans « query ».',
  },
  partNoObject: {
    en: '“{part}” must be a JSON object, or left out.',
    fr: '« {part} » doit être un objet JSON, ou être omis.',
  },
  partTwice: {
    en: 'The address gives “{part}” more than once. Give it once.',
    fr: 'L’adresse donne « {part} » plusieurs fois. Donnez-le une seule fois.',
  },
  operationNameNoText: {
    en: '“operationName” must be text, or left out.',
    fr: '« operationName » doit être un texte, ou être omis.',
  },
  tooLong: {
    en: 'The document is longer than {characters, number} characters or {lines, number} lines. Send long texts as variables.',
    fr: 'Le document dépasse {characters, number} caractères ou {lines, number} lignes. Envoyez les longs textes comme variables.',
  },
});
