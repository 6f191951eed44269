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
  tooSlow: {
    en: 'The body of this request did not come in time. Check the connection, and send it again.',
    fr: 'Le corps de cette demande n’est pas arrivé à temps. Vérifiez la connexion, puis renvoyez-la.',
  },
  headersTooSlow: {
    en: 'The headers of this request did not come in time. Check the connection, and send it again.',
    fr: 'Les en-têtes de cette demande ne sont pas arrivés à temps. Vérifiez la connexion, puis renvoyez-la.',
  },
  headersTooLarge: {
    en: 'The headers of this request are too large. Sign in again if a cookie has grown, or shorten the address.',
    fr: 'Les en-têtes de cette demande sont trop volumineux. Reconnectez-vous si un cookie a grossi, ou raccourcissez l’adresse.',
  },
  notHttp: {
    en: 'This is not a request of HTTP/1.1. Check the program that sent it.',
    fr: 'Ceci n’est pas une requête HTTP/1.1. Vérifiez le programme qui l’a envoyée.',
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
