import type { HrColumn } from './reading/hr-columns.js';

type Names = Record<Extract<HrColumn, 'given_name' | 'family_name' | 'display_name'>, string>;

// Chinese, Japanese and Korean names are written family name first, without a blank.
const familyFirst = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー々・ ]+$/u;
const ascii = /^[\x20-\x7e]*$/;

/** The names of a person from what HR gives: either part, or the name that is shown; all empty when it gives none. */
export function namesOf({ given_name, family_name, display_name }: Names): Names {
  if (given_name === '' && family_name === '') return { ...partsOf(display_name), display_name };
  return {
    given_name,
    family_name,
    display_name: display_name === '' ? joined(given_name, family_name) : display_name,
  };
}

function joined(given: string, family: string): string {
  if (given === '' || family === '') return given + family;
  const whole = `${family}${given}`;
  return !ascii.test(whole) && familyFirst.test(whole) ? whole : `${given} ${family}`;
}

/** `DURAND, Zoé`, `Zoé DURAND` and `Zoé Durand` alike; a single word is the given name. */
function partsOf(displayName: string): Omit<Names, 'display_name'> {
  const [family, given] = displayName.split(/\s*,\s*/, 2);
  if (given) return { given_name: given, family_name: family ?? '' };
  const words = displayName.split(' ');
  const capitals = words.filter(
    (word) => word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase(),
  );
  if (capitals.length > 0 && capitals.length < words.length) {
    return {
      given_name: words.filter((word) => !capitals.includes(word)).join(' '),
      family_name: capitals.join(' '),
    };
  }
  return { given_name: words[0] ?? '', family_name: words.slice(1).join(' ') };
}
