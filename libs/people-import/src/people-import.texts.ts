import { texts } from '@sillage/platform';

/** Why a file, a row or a cell did not land, or what is worth knowing of it. Kept by key, shown in the reader's language. */
export const importTexts = texts({
  EMPTY: { en: 'The file is empty.', fr: 'Le fichier est vide.' },
  NOT_UTF8: {
    en: 'The file begins as UTF-8 and is something else from about line {line, number} on: it was cut off, or put together from files of different encodings. Save it anew as “CSV UTF-8” and send it again.',
    fr: 'Le fichier commence en UTF-8 et ne l’est plus à partir de la ligne {line, number} environ : il a été coupé, ou assemblé à partir de fichiers d’encodages différents. Enregistrez-le de nouveau au format « CSV UTF-8 » et renvoyez-le.',
  },
  NOT_UTF16: {
    en: 'The file begins as UTF-16 and is something else from about line {line, number} on: it was probably cut off. Save it as “CSV UTF-8” and send it again.',
    fr: 'Le fichier commence en UTF-16 et ne l’est plus à partir de la ligne {line, number} environ : il a sans doute été coupé. Enregistrez-le au format « CSV UTF-8 » et renvoyez-le.',
  },
  UNKNOWN_ENCODING: {
    en: 'The letters of the file (from about line {line, number} on) are neither UTF-8 nor UTF-16 nor Windows-1252. Save it as “CSV UTF-8” and send it again.',
    fr: 'Les lettres du fichier (à partir de la ligne {line, number} environ) ne sont ni en UTF-8, ni en UTF-16, ni en Windows-1252. Enregistrez-le au format « CSV UTF-8 » et renvoyez-le.',
  },
  ENCODED_TWICE: {
    en: 'The letters of the file were encoded twice on their way: it says “{found}”. Export the people anew as “CSV UTF-8”, without opening the file in between, and send that.',
    fr: 'Les lettres du fichier ont été encodées deux fois en chemin : on y lit « {found} ». Exportez de nouveau les personnes au format « CSV UTF-8 », sans ouvrir le fichier entre-temps, et envoyez cet export.',
  },
  OTHER_KIND: {
    en: '{kind, select, XLSX {This is an Excel workbook (.xlsx), not a CSV file. In Excel, choose “Save as”, then “CSV UTF-8”, and send that file.} XLS {This is an old Excel workbook (.xls), not a CSV file. In Excel, choose “Save as”, then “CSV UTF-8”, and send that file.} ODS {This is an OpenDocument spreadsheet (.ods), not a CSV file. Choose “Save as”, then “Text CSV” in UTF-8, and send that file.} ZIP {This is a ZIP archive, not a CSV file. Unpack it and send the CSV file inside.} COMPRESSED {This is a compressed file (such as .gz), not a CSV file. Unpack it and send the CSV file inside.} PDF {This is a PDF, not a CSV file. Export the people as CSV and send that.} HTML {This is a web page (HTML), not a CSV file: perhaps the page to sign in to the HR system. Export the people as CSV and send that.} XML {This is an XML file, not a CSV file. Export the people as CSV and send that.} JSON {This is a JSON file, not a CSV file. Export the people as CSV and send that.} other {This is a picture, not a CSV file. Export the people as CSV and send that.}}',
    fr: '{kind, select, XLSX {C’est un classeur Excel (.xlsx), pas un fichier CSV. Dans Excel, choisissez « Enregistrer sous », puis « CSV UTF-8 », et envoyez ce fichier.} XLS {C’est un ancien classeur Excel (.xls), pas un fichier CSV. Dans Excel, choisissez « Enregistrer sous », puis « CSV UTF-8 », et envoyez ce fichier.} ODS {C’est une feuille de calcul OpenDocument (.ods), pas un fichier CSV. Choisissez « Enregistrer sous », puis « Texte CSV » en UTF-8, et envoyez ce fichier.} ZIP {C’est une archive ZIP, pas un fichier CSV. Décompressez-la et envoyez le fichier CSV qu’elle contient.} COMPRESSED {C’est un fichier compressé (par exemple .gz), pas un fichier CSV. Décompressez-le et envoyez le fichier CSV qu’il contient.} PDF {C’est un PDF, pas un fichier CSV. Exportez les personnes au format CSV et envoyez cet export.} HTML {C’est une page web (HTML), pas un fichier CSV : peut-être la page de connexion du système RH. Exportez les personnes au format CSV et envoyez cet export.} XML {C’est un fichier XML, pas un fichier CSV. Exportez les personnes au format CSV et envoyez cet export.} JSON {C’est un fichier JSON, pas un fichier CSV. Exportez les personnes au format CSV et envoyez cet export.} other {C’est une image, pas un fichier CSV. Exportez les personnes au format CSV et envoyez cet export.}}',
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
    en: 'The columns must be separated by commas, semicolons or tabs; this file uses “{found}”.',
    fr: 'Les colonnes doivent être séparées par des virgules, des points-virgules ou des tabulations ; ce fichier utilise « {found} ».',
  },
  OTHER_LINE_BREAKS: {
    en: 'Line {line, number} holds several lines, which end otherwise (CR) than the first one of the file. Save the file anew as “CSV UTF-8” and send it again.',
    fr: 'La ligne {line, number} en contient plusieurs, qui se terminent autrement (CR) que la première du fichier. Enregistrez de nouveau le fichier au format « CSV UTF-8 » et renvoyez-le.',
  },
  MISSING_COLUMN: { en: 'The column {column} is missing.', fr: 'La colonne {column} manque.' },
  COLUMN_TWICE: { en: 'The column {column} is there twice.', fr: 'La colonne {column} figure deux fois.' },
  SAME_COLUMN: {
    en: 'The columns “{one}” and “{other}” both mean {column}. Take one of them out, or give it another name.',
    fr: 'Les colonnes « {one} » et « {other} » signifient toutes deux {column}. Retirez l’une d’elles ou renommez-la.',
  },
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
    en: 'A value stands in no column: the row has {found, number} cells and the header {expected, number}. Perhaps a cell holds a separator and is not in quotation marks.',
    fr: 'Une valeur n’est dans aucune colonne : la ligne compte {found, number} cellules et l’en-tête {expected, number}. Une cellule contient peut-être un séparateur sans être entre guillemets.',
  },
  HEADER_AGAIN: {
    en: 'This is the header once more: was the file put together from several?',
    fr: 'C’est de nouveau l’en-tête : le fichier a-t-il été assemblé à partir de plusieurs ?',
  },
  MISSING: { en: 'It is missing.', fr: 'La valeur manque.' },
  TOO_LONG: {
    en: 'It is longer than {limit, number} characters.',
    fr: 'La valeur dépasse {limit, number} caractères.',
  },
  NUL: { en: 'It contains a NUL character.', fr: 'La valeur contient un caractère NUL.' },
  NOT_AN_EMAIL: { en: '“{value}” is not an email address.', fr: '« {value} » n’est pas une adresse électronique.' },
  UNKNOWN_COUNTRY: {
    en: '“{value}” is not a country code (ISO 3166-1, such as FR or FRA).',
    fr: '« {value} » n’est pas un code de pays (ISO 3166-1, par exemple FR ou FRA).',
  },
  UNKNOWN_LOCALE: {
    en: '“{value}” is not a language tag (BCP 47, such as fr or en-GB).',
    fr: '« {value} » n’est pas une étiquette de langue (BCP 47, par exemple fr ou en-GB).',
  },
  UNKNOWN_TIME_ZONE: {
    en: '“{value}” is not a time zone (IANA, such as Europe/Paris, or as Windows names it).',
    fr: '« {value} » n’est pas un fuseau horaire (IANA, par exemple Europe/Paris, ou nommé comme dans Windows).',
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
    en: '“{value}” belongs to the person with the external_id {owner}. If it is the same person under a new id, name the old one in previous_external_id.',
    fr: '« {value} » appartient à la personne dont l’external_id est {owner}. S’il s’agit de la même personne sous un nouvel identifiant, indiquez l’ancien dans previous_external_id.',
  },
  EMAIL_OF_ONE_BY_HAND: {
    en: '“{value}” belongs to {owner}, who was entered by hand, and this row’s external_id to somebody else here. If both are the same person, end {owner} on their page and import again: this row then gets the address. If they are not, give {owner} another address there, or this row.',
    fr: '« {value} » appartient à {owner}, dont la fiche a été saisie à la main, et l’external_id de cette ligne à une autre fiche. S’il s’agit de la même personne, mettez fin à la présence de {owner} sur sa page et importez de nouveau : cette ligne recevra l’adresse. Sinon, donnez une autre adresse à {owner}, ou à cette ligne.',
  },
  NUMBER_TAKEN: {
    en: '“{value}” stays with whoever has it: the row that would give that person another id did not land.',
    fr: '« {value} » reste à la personne qui le porte : la ligne qui lui donnerait un autre identifiant a été rejetée.',
  },
  PREVIOUS_ID_TWICE: {
    en: 'The person known as “{value}” already gets another id on line {line, number}.',
    fr: 'La personne connue sous « {value} » reçoit déjà un autre identifiant à la ligne {line, number}.',
  },
  PREVIOUS_ID_STILL_THERE: {
    en: '“{value}” has a row of its own on line {line, number}: leave that row or this previous_external_id out. Neither row landed.',
    fr: '« {value} » a sa propre ligne, la ligne {line, number} : retirez-la, ou ce previous_external_id. Aucune des deux lignes n’a été prise en compte.',
  },
  ID_REPLACED: {
    en: 'Line {line, number} says that “{value}” was replaced: leave one of the two out. Neither row landed.',
    fr: 'La ligne {line, number} indique que « {value} » a été remplacé : retirez l’une des deux. Aucune n’a été prise en compte.',
  },

  UNKNOWN_COLUMN: {
    en: 'This column is unknown and was ignored.',
    fr: 'Cette colonne est inconnue et a été ignorée.',
  },
  OTHER_PATH_SEPARATOR: {
    en: 'The path “{value}” has a “{found}” that looks like a separator, and was taken as part of a name: units are separated by “ / ”, with blanks.',
    fr: 'Le chemin « {value} » contient « {found} », qui ressemble à un séparateur et a été pris comme partie d’un nom : les entités sont séparées par « / » entre deux espaces.',
  },
  LETTERS_LOST: {
    en: '“{value}” has letters that were lost before the file came here.',
    fr: '« {value} » contient des lettres perdues avant l’arrivée du fichier.',
  },
  LOOKS_ENCODED_TWICE: {
    en: '“{value}” looks as if its letters had been encoded twice.',
    fr: 'Les lettres de « {value} » semblent avoir été encodées deux fois.',
  },
  UNKNOWN_MANAGER: {
    en: 'Nobody has the external_id “{value}”: the person has no manager for now.',
    fr: 'Personne n’a l’external_id « {value} » : la personne est pour l’instant sans responsable.',
  },
  OWN_MANAGER: {
    en: 'The person is given as their own manager, which was left out.',
    fr: 'La personne est indiquée comme sa propre responsable ; cela a été ignoré.',
  },
  PREVIOUS_ID_UNKNOWN: {
    en: 'Nobody is known as “{value}”: the person was taken for a newcomer.',
    fr: 'Personne n’est connu sous « {value} » : la personne a été considérée comme nouvelle.',
  },
  PREVIOUS_ID_OF_ANOTHER: {
    en: '“{value}” and “{other}” are two people here and stay so: the row was taken for “{value}”.',
    fr: '« {value} » et « {other} » sont ici deux personnes et le restent : la ligne a été prise pour « {value} ».',
  },
  ADOPTED: {
    en: 'The person entered by hand with the address “{value}” is the one of this row, and keeps everything that is theirs.',
    fr: 'La personne saisie à la main avec l’adresse « {value} » est celle de cette ligne, et garde tout ce qui est à elle.',
  },
  ADOPTED_AND_LEAVES: {
    en: 'The person entered by hand with the address “{value}” is the one of this row, and leaves by it. If it is somebody else, take the address out of the row.',
    fr: 'La personne saisie à la main avec l’adresse « {value} » est celle de cette ligne, et part avec elle. S’il s’agit de quelqu’un d’autre, retirez l’adresse de la ligne.',
  },
  ADOPTED_ON_RETURN: {
    en: 'The person of that name entered by hand with the address “{value}”, who had left, is the one of this row: they come back, with their history.',
    fr: 'La personne de ce nom saisie à la main avec l’adresse « {value} », qui était partie, est celle de cette ligne : elle revient, avec son historique.',
  },
  LOOKS_LIKE_KNOWN: {
    en: '“{value}” is new and differs from the known “{other}” only by capitals, width or leading zeros. If it is the same person, this file puts them into the directory twice.',
    fr: '« {value} » est nouveau et ne diffère de « {other} », déjà connu, que par la casse, la chasse ou des zéros initiaux. S’il s’agit de la même personne, ce fichier l’inscrit deux fois dans l’annuaire.',
  },
  LOOKS_LIKE_ANOTHER_ROW: {
    en: '“{value}” differs from “{other}” on line {line, number} only by capitals, width or leading zeros.',
    fr: '« {value} » ne diffère de « {other} », à la ligne {line, number}, que par la casse, la chasse ou des zéros initiaux.',
  },
  NAME_OF_A_LEAVER: {
    en: 'This newcomer has the name of “{value}”, who leaves by this file. If it is the same person, take the import back and name “{value}” in previous_external_id, so that they keep what is theirs.',
    fr: 'Cette nouvelle personne porte le nom de « {value} », qui part avec ce fichier. S’il s’agit de la même personne, indiquez « {value} » dans previous_external_id pour qu’elle garde ce qui est à elle.',
  },
  LIKE_ONE_ENDED_BY_HAND: {
    en: 'This newcomer has the name or the address of {value}, who was entered by hand and has left. If it is the same person, bring {value} back on their page, with this row’s address, before you import: the file then adopts them, and they keep what is theirs.',
    fr: 'Cette nouvelle personne porte le nom ou l’adresse de {value}, dont la fiche a été saisie à la main et qui est partie. S’il s’agit de la même personne, faites revenir {value} depuis sa page, avec l’adresse de cette ligne, avant d’importer : le fichier reprendra alors sa fiche, et elle gardera ce qui est à elle.',
  },
  RING_OF_MANAGERS: {
    en: 'Going up from “{value}” by its manager “{manager}” leads back to “{value}”: no end of the line is above them.',
    fr: 'En remontant de « {value} » par son responsable « {manager} », on revient à « {value} » : la ligne hiérarchique tourne en rond.',
  },
  ROLE_REACHES_NOBODY: {
    en: '{who} has the role {role} for {unit} ({code}), where nobody is any more: that role reaches nobody.',
    fr: '{who} a le rôle {role} pour {unit} ({code}), où il n’y a plus personne : ce rôle n’atteint plus personne.',
  },
  ROLE_LEFT_BEHIND: {
    en: '{who} has the role {role} for {unit} ({code}), where nobody is any more: most of its people are now in {toUnit} ({toCode}). The role does not follow by itself; you can move it.',
    fr: '{who} a le rôle {role} pour {unit} ({code}), où il n’y a plus personne : la plupart sont maintenant dans {toUnit} ({toCode}). Le rôle ne suit pas de lui-même ; vous pouvez le déplacer.',
  },
  CAME_BACK_WITHOUT_ROLES: {
    en: 'This person comes back and held roles when they left ({roles}). Those do not come back by themselves: give them anew where they are due.',
    fr: 'Cette personne revient et avait des rôles à son départ ({roles}). Ils ne reviennent pas d’eux-mêmes : redonnez ceux qui conviennent.',
  },
  CODE_NOT_MOVED: {
    en: 'The code “{value}” stays with “{path}”: the unit cannot move to where another one is, or below itself.',
    fr: 'Le code « {value} » reste à « {path} » : l’entité ne peut prendre la place d’une autre ni passer sous elle-même.',
  },
  REQUESTER_KEPT: {
    en: 'You are not in the file, and stay with the company all the same.',
    fr: 'Vous ne figurez pas dans le fichier, et restez néanmoins dans l’entreprise.',
  },

  TOO_MANY_LEAVE: {
    en: 'The file would deactivate {leaving, number} of {active, number} active people, more than 10 %: nothing was changed. If that is right, send the file again with force.',
    fr: 'Le fichier désactiverait {leaving, number} des {active, number} personnes actives, soit plus de 10 % : rien n’a été modifié. Si c’est exact, renvoyez le fichier avec force.',
  },
  TOO_MANY_LOOK_ALIKES: {
    en: '{lookAlikes, number} new ids differ from known ones only by capitals, width or leading zeros, more than 10 % of {active, number} active people: nothing was changed. Format the column external_id as text and export again, or send the file again with force.',
    fr: '{lookAlikes, number} nouveaux identifiants ne diffèrent d’identifiants connus que par la casse, la chasse ou des zéros initiaux, soit plus de 10 % des {active, number} personnes actives : rien n’a été modifié. Mettez la colonne external_id au format texte et refaites l’export, ou renvoyez le fichier avec force.',
  },
  NO_ADMINISTRATOR_LEFT: {
    en: 'The file would deactivate every administrator: nothing was changed. Correct it, or name another administrator first. Force does not override this.',
    fr: 'Le fichier désactiverait toutes les personnes qui administrent Sillage : rien n’a été modifié. Corrigez-le, ou désignez d’abord une autre personne. force n’y change rien.',
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
