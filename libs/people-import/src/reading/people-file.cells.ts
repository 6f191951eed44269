import { alpha3ToAlpha2 } from 'i18n-iso-countries/index.js';
import { findIana, WINDOWS_TO_IANA_MAP } from 'windows-iana';
import { canonicalLocale, isCountryCode, isTimeZone, tidy, tidyWords } from '@sillage/platform';
import { Memo } from '../memo.js';
import type { ImportReason, ReasonDetails } from '../people-import.texts.js';
import { looksTwiceEncoded } from './twice-encoded.js';
import { unitLimits } from '../unit-names.js';

/** How the cells of a column are read. */
export interface CellKind {
  /** What a cell may be, for the documentation. */
  holds: string;
  /** Reads the cells of one file, each into the form in which it is kept: no tab or line break, and '' is nothing said. */
  reader(refuse: Tell, warn?: Tell): (cell: string) => string;
}
/**
 * `refuse` says that the row may not land, `warn` what is worth knowing of it. Whatever else there is to tell is looked
 * for all the same.
 */
type Tell = (reason: ImportReason, details?: ReasonDetails) => void;

const nothing: Tell = () => undefined;

type TextRules = {
  atMost: number;
  is?: { what: string; test: (value: string) => boolean; otherwise: ImportReason };
  /** The words of people, in whose scripts joiners shape the letters. Otherwise it is a number or an address. */
  words?: true;
};

export function text({ atMost, is, words }: TextRules): CellKind {
  const tidied = words ? tidyWords : tidy;
  return {
    holds: `${is ? `${is.what} of ` : ''}at most ${atMost} characters`,
    reader:
      (refuse, warn = nothing) =>
      (cell) => {
        const value = tidied(cell);
        if (value.length > atMost) refuse('TOO_LONG', { limit: atMost });
        if (value.includes('\0')) refuse('NUL');
        if (is && value !== '' && !is.test(value)) refuse(is.otherwise, { value });
        if (words && hasLostLetters(value)) warn('LETTERS_LOST', { value });
        else warnOfLetters(cell, warn);
        return value;
      },
  };
}

/** Excel writes a question mark for what an old encoding does not have: “?ukasz”, “???”. */
function hasLostLetters(words: string): boolean {
  return words.includes('?') && /\?\p{L}|\?\?|^\?$/u.test(words);
}

const plain = /^[\x20-\x7e]*$/;

/** What became of letters before the file came here. */
function warnOfLetters(cell: string, warn: Tell): void {
  if (plain.test(cell)) return;
  if (/[\ufffd\u0080-\u009f]/.test(cell)) warn('LETTERS_LOST', { value: cell.trim() });
  else if (looksTwiceEncoded(cell)) warn('LOOKS_ENCODED_TWICE', { value: cell.trim() });
}

export const emailAddress = text({ atMost: 254, is: { what: 'an address', test: isEmail, otherwise: 'NOT_AN_EMAIL' } });

export const country = oneOf(
  'two or three letters (ISO 3166-1, such as FR or FRA), or UK',
  'UNKNOWN_COUNTRY',
  (word) => {
    const letters = word.toUpperCase();
    const code = letters === 'UK' ? 'GB' : letters.length === 3 ? (alpha3ToAlpha2(letters) ?? '') : letters;
    return isCountryCode(code) ? code : null;
  },
);

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** HR systems like to write fr_FR. A tag may be well formed and still no language, such as “english”. */
export const locale = oneOf('a language tag (BCP 47, such as fr or en-GB)', 'UNKNOWN_LOCALE', (word) => {
  const tag = canonicalLocale(word.replaceAll('_', '-'));
  return tag !== null && languageNames.of(new Intl.Locale(tag).language) !== undefined ? tag : null;
});

const zones = new Map(Intl.supportedValuesOf('timeZone').map((zone) => [zone.toLowerCase(), zone]));

const windowsZoneNames = new Map(
  WINDOWS_TO_IANA_MAP.map(({ windowsName }): [string, string] => [windowsName.toLowerCase(), windowsName]),
);

export const timeZone = oneOf(
  'a time zone (IANA, such as Europe/Paris, or as Windows names it)',
  'UNKNOWN_TIME_ZONE',
  (word) => (isTimeZone(word) ? (zones.get(word.toLowerCase()) ?? word) : (windowsZone(word) ?? null)),
);

/** The zone of the largest place that Windows means, as the Unicode consortium has them. */
function windowsZone(word: string): string | undefined {
  const known = windowsZoneNames.get(word.toLowerCase());
  return known === undefined ? undefined : findIana(known)[0];
}

const yes = ['true', 't', 'yes', 'y', '1', 'active', 'enabled', 'vrai', 'v', 'oui', 'o', 'actif', 'activé', 'activée'];
const no = ['false', 'f', 'no', 'n', '0', 'inactive', 'disabled', 'faux', 'non', 'inactif', 'désactivé', 'désactivée'];

export const trueOrFalse = oneOf(`${yes.join(', ')}; or ${no.join(', ')}`, 'NOT_A_BOOLEAN', (word) => {
  const said = withoutAccents(word);
  if (yes.some((known) => withoutAccents(known) === said)) return 'true';
  return no.some((known) => withoutAccents(known) === said) ? 'false' : null;
});

function withoutAccents(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Kept as it is written: `FileUnits` reads each path once, however many rows repeat it. */
export const unitPath: CellKind = {
  holds: `at most ${unitLimits.depth} names of at most ${unitLimits.name} characters, “ / ” between them`,
  reader: () => (cell) => (cell.trim() === '' ? '' : cell),
};

/** @param keep the value as it is kept, or null when it is none: asked once for each that the file has */
function oneOf(holds: string, otherwise: ImportReason, keep: (word: string) => string | null): CellKind {
  return {
    holds,
    reader: (refuse) => {
      const known = new Memo(keep);
      return (cell) => {
        const value = tidy(cell);
        const kept = value === '' ? '' : known.of(value);
        if (kept === null) refuse(otherwise, { value });
        return kept ?? value;
      };
    },
  };
}

// First what nearly every address looks like, which is quick; then what RFC 6531 allows besides, without blanks or lists.
const plainEmail = /^[\w+-]+(?:\.[\w+-]+)*@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}$/i;
const anyEmail =
  /^[^\s@,;:<>()[\]\\"\p{C}.]+(?:\.[^\s@,;:<>()[\]\\"\p{C}.]+)*@[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)+$/u;

function isEmail(value: string): boolean {
  return (plainEmail.test(value) || anyEmail.test(value)) && !/@-|-\.|\.-|-$/.test(value);
}
