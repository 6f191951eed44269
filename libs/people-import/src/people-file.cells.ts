import { canonicalLocale, isCountryCode, isTimeZone } from '@sillage/platform';
import { Memo } from './memo.js';
import type { ImportReason, ReasonDetails } from './people-import.texts.js';
import { unitLimits } from './unit-names.js';

/** How the cells of a column are read. */
export interface CellKind {
  /** What a cell may be, for the documentation. */
  holds: string;
  /** Reads the cells of one file, each into the form in which it is kept: no tab or line break, and '' is nothing said. */
  reader(refuse: Refuse): (cell: string) => string;
}
/** Says that the row may not land. Whatever else is wrong with it is looked for all the same. */
type Refuse = (reason: ImportReason, details?: ReasonDetails) => void;

type TextRules = { atMost: number; is?: { what: string; test: (value: string) => boolean; otherwise: ImportReason } };

export function text({ atMost, is }: TextRules): CellKind {
  return {
    holds: `${is ? `${is.what} of ` : ''}at most ${atMost} characters`,
    reader: (refuse) => (cell) => {
      const value = tidy(cell);
      if (value.length > atMost) refuse('TOO_LONG', { limit: atMost });
      if (value.includes('\0')) refuse('NUL');
      if (is && value !== '' && !is.test(value)) refuse(is.otherwise, { value });
      return value;
    },
  };
}

export const emailAddress = text({ atMost: 254, is: { what: 'an address', test: isEmail, otherwise: 'NOT_AN_EMAIL' } });

export const country = oneOf('two letters (ISO 3166-1 alpha-2, such as FR)', 'UNKNOWN_COUNTRY', (word) =>
  isCountryCode(word.toUpperCase()) ? word.toUpperCase() : null,
);

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** HR systems like to write fr_FR. A tag may be well formed and still no language, such as “english”. */
export const locale = oneOf('a language tag (BCP 47, such as fr or en-GB)', 'UNKNOWN_LOCALE', (word) => {
  const tag = canonicalLocale(word.replaceAll('_', '-'));
  return tag !== null && languageNames.of(new Intl.Locale(tag).language) !== undefined ? tag : null;
});

const zones = new Map(Intl.supportedValuesOf('timeZone').map((zone) => [zone.toLowerCase(), zone]));

export const timeZone = oneOf('a time zone (IANA, such as Europe/Paris)', 'UNKNOWN_TIME_ZONE', (word) =>
  isTimeZone(word) ? (zones.get(word.toLowerCase()) ?? word) : null,
);

const yes = ['true', 't', 'yes', 'y', '1', 'oui', 'vrai'];
const no = ['false', 'f', 'no', 'n', '0', 'non', 'faux'];

export const trueOrFalse = oneOf(`${yes.join(', ')}; or ${no.join(', ')}`, 'NOT_A_BOOLEAN', (word) => {
  if (yes.includes(word.toLowerCase())) return 'true';
  return no.includes(word.toLowerCase()) ? 'false' : null;
});

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
        const value = cell.trim();
        const kept = value === '' ? '' : known.of(value);
        if (kept === null) refuse(otherwise, { value });
        return kept ?? value;
      };
    },
  };
}

// Below U+0300 nothing needs composing: most values are tidy as they come, and this tells so at once.
const untidy = /[^\x20-\x7e\xa1-\u02ff]|^ | $| {2}/;

/** Composed characters (NFC), no blanks around and single ones within; nothing else is changed. */
export function tidy(value: string): string {
  return untidy.test(value) ? value.normalize('NFC').replace(/\s+/gu, ' ').trim() : value;
}

// First what nearly every address looks like, which is quick; then what RFC 6531 allows besides, without blanks or lists.
const plainEmail = /^[\w+-]+(?:\.[\w+-]+)*@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}$/i;
const anyEmail =
  /^[^\s@,;:<>()[\]\\"\p{C}.]+(?:\.[^\s@,;:<>()[\]\\"\p{C}.]+)*@[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)+$/u;

function isEmail(value: string): boolean {
  return (plainEmail.test(value) || anyEmail.test(value)) && !/@-|-\.|\.-|-$/.test(value);
}
