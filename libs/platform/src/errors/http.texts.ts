import { texts } from '../i18n/index.js';

export const httpTexts = texts({
  unreadable: {
    en: 'The body of this request cannot be read. Send valid JSON, with the header Content-Type: application/json.',
    fr: 'Le corps de cette demande est illisible. Envoyez du JSON valable, avec l’en-tête Content-Type: application/json.',
  },
  notUtf8: {
    en: 'The body of this request is not encoded in UTF-8, so its letters cannot be read. Send it in UTF-8.',
    fr: 'Le corps de cette demande n’est pas encodé en UTF-8, si bien que ses lettres sont illisibles. Envoyez-le en UTF-8.',
  },
  otherCharset: {
    en: 'The header Content-Type names the encoding “{charset}”, which is not read here. Send UTF-8, with charset=utf-8 or without a charset.',
    fr: 'L’en-tête Content-Type annonce l’encodage « {charset} », qui n’est pas lu ici. Envoyez de l’UTF-8, avec charset=utf-8 ou sans charset.',
  },
  sprawling: {
    en: 'This JSON has more than {values, number} values, or more than {depth, number} levels within each other. Send less at once.',
    fr: 'Ce JSON compte plus de {values, number} valeurs, ou plus de {depth, number} niveaux imbriqués. Envoyez-en moins à la fois.',
  },
  malformedAddress: {
    en: 'This address is malformed. Check its spelling.',
    fr: 'Cette adresse est mal formée. Vérifiez son orthographe.',
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
