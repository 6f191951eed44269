type Names = { givenName: string; familyName: string; displayName: string };

// Chinese, Japanese and Korean names are written family name first, without a blank.
const familyFirst = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー々・ ]+$/u;
const ascii = /^[\x20-\x7e]*$/;

/** The names of a person from what HR gives: either part, or one `displayName`; all empty when it gives none. */
export function namesOf(givenName: string, familyName: string, displayName: string): Names {
  if (givenName === '' && familyName === '') return { ...partsOf(displayName), displayName };
  return { givenName, familyName, displayName: displayName === '' ? joined(givenName, familyName) : displayName };
}

function joined(given: string, family: string): string {
  if (given === '' || family === '') return given + family;
  const whole = `${family}${given}`;
  return !ascii.test(whole) && familyFirst.test(whole) ? whole : `${given} ${family}`;
}

/** `DURAND, Zoé`, `Zoé DURAND` and `Zoé Durand` alike; a single word is the given name. */
function partsOf(displayName: string): { givenName: string; familyName: string } {
  const [family, given] = displayName.split(/\s*,\s*/, 2);
  if (given) return { givenName: given, familyName: family ?? '' };
  const words = displayName.split(' ');
  const capitals = words.filter(
    (word) => word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase(),
  );
  if (capitals.length > 0 && capitals.length < words.length) {
    return {
      givenName: words.filter((word) => !capitals.includes(word)).join(' '),
      familyName: capitals.join(' '),
    };
  }
  return { givenName: words[0] ?? '', familyName: words.slice(1).join(' ') };
}
