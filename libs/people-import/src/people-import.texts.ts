import { texts } from '@sillage/platform';

/** Why a file, a row or a cell did not land, or what is worth knowing of it. Kept by key, shown in the reader's language. */
export const importTexts = texts({
  EMPTY: { en: 'The file is empty.', fr: 'Le fichier est vide.' },
  NOT_UTF8: {
    en: 'The file is not UTF-8 text (from about line {line, number} on). Save it as “CSV UTF-8” and send it again.',
    fr: 'Le fichier n’est pas un texte UTF-8 (à partir de la ligne {line, number} environ). Enregistrez-le au format « CSV UTF-8 » et renvoyez-le.',
  },
  BINARY: {
    en: 'This is not a text file. Export the people as CSV in UTF-8 and send that.',
    fr: 'Ce n’est pas un fichier texte. Exportez les personnes au format CSV en UTF-8 et envoyez ce fichier.',
  },
  NO_HEADER: {
    en: 'The first line must name the columns ({expected}); it reads “{found}”.',
    fr: 'La première ligne doit nommer les colonnes ({expected}) ; elle contient « {found} ».',
  },
  OTHER_SEPARATOR: {
    en: 'The columns must be separated by commas; this file uses “{found}”.',
    fr: 'Les colonnes doivent être séparées par des virgules ; ce fichier utilise « {found} ».',
  },
  OTHER_LINE_BREAKS: {
    en: 'The lines must end with LF or CRLF; this file uses CR alone.',
    fr: 'Les lignes doivent se terminer par LF ou CRLF ; ce fichier utilise CR seul.',
  },
  MISSING_COLUMN: { en: 'The column {column} is missing.', fr: 'La colonne {column} manque.' },
  COLUMN_TWICE: { en: 'The column {column} is there twice.', fr: 'La colonne {column} figure deux fois.' },
  NO_ROWS: {
    en: 'The file has a header and no rows. Check the export and send it again.',
    fr: 'Le fichier n’a qu’un en-tête, sans aucune ligne. Vérifiez l’export et renvoyez-le.',
  },
  QUOTE_NEVER_CLOSED: {
    en: 'A quotation mark opened in the record of line {line, number} is not closed where its field ends.',
    fr: 'Un guillemet ouvert dans l’enregistrement de la ligne {line, number} n’est pas refermé à la fin de son champ.',
  },
  RECORD_TOO_LONG: {
    en: 'The record of line {line, number} does not end: a quotation mark is probably never closed.',
    fr: 'L’enregistrement de la ligne {line, number} ne se termine pas : un guillemet n’est sans doute jamais refermé.',
  },
  TOO_MANY_UNITS: {
    en: 'The file names more than {limit, number} units: is org_unit_path really the path of a unit?',
    fr: 'Le fichier nomme plus de {limit, number} entités : org_unit_path est-il bien le chemin d’une entité ?',
  },

  TEXT_AFTER_QUOTE: {
    en: 'There is text after a closing quotation mark.',
    fr: 'Du texte suit un guillemet fermant.',
  },
  QUOTE_IN_PLAIN_TEXT: {
    en: 'There is a quotation mark in a field that is not quoted: quote the field, and double the mark inside.',
    fr: 'Un champ sans guillemets en contient un : mettez le champ entre guillemets et doublez celui qu’il contient.',
  },
  FIELD_COUNT: {
    en: 'The row has {found, number} fields and the header {expected, number}.',
    fr: 'La ligne compte {found, number} champs et l’en-tête {expected, number}.',
  },
  MISSING: { en: 'It is missing.', fr: 'La valeur manque.' },
  TOO_LONG: {
    en: 'It is longer than {limit, number} characters.',
    fr: 'La valeur dépasse {limit, number} caractères.',
  },
  NUL: { en: 'It contains a NUL character.', fr: 'La valeur contient un caractère NUL.' },
  NOT_AN_EMAIL: { en: '“{value}” is not an email address.', fr: '« {value} » n’est pas une adresse électronique.' },
  UNKNOWN_COUNTRY: {
    en: '“{value}” is not a country code (ISO 3166-1 alpha-2, such as FR).',
    fr: '« {value} » n’est pas un code de pays (ISO 3166-1 alpha-2, par exemple FR).',
  },
  UNKNOWN_LOCALE: {
    en: '“{value}” is not a language tag (BCP 47, such as fr or en-GB).',
    fr: '« {value} » n’est pas une étiquette de langue (BCP 47, par exemple fr ou en-GB).',
  },
  UNKNOWN_TIME_ZONE: {
    en: '“{value}” is not a time zone (IANA, such as Europe/Paris).',
    fr: '« {value} » n’est pas un fuseau horaire (IANA, par exemple Europe/Paris).',
  },
  NOT_A_BOOLEAN: { en: '“{value}” is neither true nor false.', fr: '« {value} » n’est ni true ni false.' },
  EMPTY_UNIT_NAME: {
    en: 'A unit of the path has no name.',
    fr: 'Une entité du chemin n’a pas de nom.',
  },
  PATH_TOO_DEEP: {
    en: 'The path has more than {limit, number} units.',
    fr: 'Le chemin compte plus de {limit, number} entités.',
  },
  CODE_OF_ANOTHER_PATH: {
    en: 'The code “{value}” is given to “{path}” on line {line, number}.',
    fr: 'Le code « {value} » est donné à « {path} » à la ligne {line, number}.',
  },
  PATH_WITH_ANOTHER_CODE: {
    en: 'This unit has the code “{value}” on line {line, number}.',
    fr: 'Cette entité porte le code « {value} » à la ligne {line, number}.',
  },
  ID_TWICE: {
    en: '“{value}” is already on line {line, number}.',
    fr: '« {value} » figure déjà à la ligne {line, number}.',
  },
  EMAIL_TWICE: {
    en: '“{value}” is already on line {line, number}.',
    fr: '« {value} » figure déjà à la ligne {line, number}.',
  },
  EMAIL_TAKEN: {
    en: '“{value}” belongs to the person with the external_id {owner}.',
    fr: '« {value} » appartient à la personne dont l’external_id est {owner}.',
  },

  UNKNOWN_COLUMN: {
    en: 'This column is unknown and was ignored.',
    fr: 'Cette colonne est inconnue et a été ignorée.',
  },
  UNKNOWN_MANAGER: {
    en: 'Nobody has the external_id “{value}”: the person has no manager for now.',
    fr: 'Personne n’a l’external_id « {value} » : la personne est pour l’instant sans responsable.',
  },
  OWN_MANAGER: {
    en: 'The person is given as their own manager, which was left out.',
    fr: 'La personne est indiquée comme sa propre responsable ; cela a été ignoré.',
  },
  CODE_NOT_MOVED: {
    en: 'The code “{value}” stays with “{path}”: the unit cannot move to where another one is, or below itself.',
    fr: 'Le code « {value} » reste à « {path} » : l’entité ne peut prendre la place d’une autre ni passer sous elle-même.',
  },
  REQUESTER_KEPT: {
    en: 'You are not in the file and were not deactivated.',
    fr: 'Vous ne figurez pas dans le fichier et n’avez pas été désactivé·e.',
  },

  TOO_MANY_LEAVE: {
    en: '{leaving, number} of {active, number} active people are not in the file, more than 10 %: nothing was changed. If that is right, send the file again with force.',
    fr: '{leaving, number} des {active, number} personnes actives ne figurent pas dans le fichier, soit plus de 10 % : rien n’a été modifié. Si c’est exact, renvoyez le fichier avec force.',
  },
  INTERRUPTED: {
    en: 'The transfer was interrupted before the end of the file: nothing was changed. Send the file again.',
    fr: 'Le transfert a été interrompu avant la fin du fichier : rien n’a été modifié. Renvoyez le fichier.',
  },
  GAVE_UP: {
    en: 'The import failed for an unexpected reason, which the log tells: nothing was changed.',
    fr: 'L’import a échoué pour une raison inattendue, que le journal indique : rien n’a été modifié.',
  },
  UNDER_WAY: {
    en: 'Another import of people is under way. Wait until it has ended.',
    fr: 'Un autre import de personnes est en cours. Attendez qu’il soit terminé.',
  },
});

/** What is wrong with how the file was sent, rather than with the file. */
export const importRequestTexts = texts({
  flag: { en: 'Say true or false.', fr: 'Indiquez true ou false.' },
  page: {
    en: 'Ask for 1 to 100 imports (first), and for those after a cursor (after).',
    fr: 'Demandez de 1 à 100 imports (first), et ceux qui suivent un curseur (after).',
  },
});

export type ImportReason = keyof typeof importTexts;
/** What the text of a reason names. */
export type ReasonDetails = Record<string, string | number>;
