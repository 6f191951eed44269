import { texts } from '../i18n/index.js';

export const httpTexts = texts({
  unreadable: {
    en: 'The body of this request cannot be read. Send valid JSON, with the header Content-Type: application/json.',
    fr: 'Le corps de cette demande est illisible. Envoyez du JSON valable, avec l’en-tête Content-Type: application/json.',
  },
  noSuchRoute: {
    en: 'There is nothing at this address. Check its spelling.',
    fr: 'Il n’y a rien à cette adresse. Vérifiez son orthographe.',
  },
  noSuchForm: {
    en: 'This address has no answer in the form that the header Accept asks for. Ask for text/html.',
    fr: 'Cette adresse n’a pas de réponse sous la forme demandée par l’en-tête Accept. Demandez text/html.',
  },
  tooLarge: {
    en: 'This request is too large. Send less at once.',
    fr: 'Cette demande est trop volumineuse. Envoyez-en moins à la fois.',
  },
  unknownType: {
    en: 'Content of this type is not understood here. Set the header Content-Type to what you send, such as application/json.',
    fr: 'Ce type de contenu n’est pas compris ici. Indiquez dans l’en-tête Content-Type ce que vous envoyez, par exemple application/json.',
  },
});
