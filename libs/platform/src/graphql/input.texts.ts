import { texts } from '../i18n/index.js';

/** What is wrong with a value, and what would be right. */
export const inputTexts = texts({
  dateTime: {
    en: '“{value}” is not a moment in time. Write it as in 2026-05-12T14:30:00Z, with its offset from UTC.',
    fr: '« {value} » n’est pas un instant. Écrivez-le comme 2026-05-12T14:30:00Z, avec son décalage par rapport à UTC.',
  },
  date: {
    en: '“{value}” is not a day. Write it as in 2026-05-12.',
    fr: '« {value} » n’est pas une date. Écrivez-la comme 2026-05-12.',
  },
  locale: {
    en: '“{value}” is not a language tag. Write it as in fr or en-GB.',
    fr: '« {value} » n’est pas un code de langue. Écrivez-le comme fr ou en-GB.',
  },
  country: {
    en: '“{value}” is not a country. Write its two letters, as in FR.',
    fr: '« {value} » n’est pas un pays. Écrivez ses deux lettres, comme FR.',
  },
  id: {
    en: 'This is not an id of Sillage. Use an id exactly as Sillage gave it.',
    fr: 'Ceci n’est pas un identifiant de Sillage. Utilisez un identifiant tel que Sillage l’a donné.',
  },
  cursor: {
    en: 'This place in the list is not known. Start again from the first page, without “after”.',
    fr: 'Cet endroit de la liste n’est pas connu. Recommencez à la première page, sans « after ».',
  },
  notEmpty: { en: 'This must not be empty.', fr: 'Ce champ ne peut pas être vide.' },
  minimum: { en: 'This must be at least {limit, number}.', fr: 'Cette valeur doit être au moins {limit, number}.' },
  maximum: { en: 'This must be at most {limit, number}.', fr: 'Cette valeur doit être au plus {limit, number}.' },
  tooShort: {
    en: 'This must have at least {limit, plural, one {# character} other {# characters}}.',
    fr: 'Ce texte doit compter au moins {limit, plural, one {# caractère} other {# caractères}}.',
  },
  tooLong: {
    en: 'This must have at most {limit, plural, one {# character} other {# characters}}.',
    fr: 'Ce texte doit compter au plus {limit, plural, one {# caractère} other {# caractères}}.',
  },
  tooFew: {
    en: 'Give at least {limit, plural, one {# item} other {# items}}.',
    fr: 'Indiquez au moins {limit, plural, one {# élément} other {# éléments}}.',
  },
  tooMany: {
    en: 'Give at most {limit, plural, one {# item} other {# items}}.',
    fr: 'Indiquez au plus {limit, plural, one {# élément} other {# éléments}}.',
  },
  wholeNumber: { en: 'This must be a whole number.', fr: 'Cette valeur doit être un nombre entier.' },
  email: { en: 'This is not an email address.', fr: 'Ceci n’est pas une adresse électronique.' },
  timeOfDay: { en: 'Write a time of day as in 18:30.', fr: 'Écrivez une heure comme 18:30.' },
  timeZone: {
    en: 'This is not a time zone. Write it as in Europe/Paris.',
    fr: 'Ceci n’est pas un fuseau horaire. Écrivez-le comme Europe/Paris.',
  },
  webAddress: {
    en: 'This is not a web address. Write it whole, as in https://meet.example.com/abc.',
    fr: 'Ceci n’est pas une adresse web. Écrivez-la en entier, comme https://meet.example.com/abc.',
  },
  unstorable: {
    en: 'This text contains characters that cannot be stored. Paste it again as plain text.',
    fr: 'Ce texte contient des caractères qui ne peuvent pas être enregistrés. Collez-le à nouveau en texte brut.',
  },
  unknownField: {
    en: 'The field “{field}” is not known here. Check its spelling, or leave it out.',
    fr: 'Le champ « {field} » n’est pas connu ici. Vérifiez son orthographe, ou retirez-le.',
  },
  other: {
    en: 'This value is not right ({reason}). Correct it and send the request again.',
    fr: 'Cette valeur n’est pas valable ({reason}). Corrigez-la et renvoyez la demande.',
  },
});
