import { canonicalLocale, isLanguage } from '../i18n/locale.js';

/** True for a BCP 47 tag of a language that there is, such as `fr` or `en-GB`. */
export function isLocale(tag: string): boolean {
  return canonicalLocale(tag) !== null && isLanguage(tag);
}

/** True for an IANA time zone that this runtime knows. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    // Fixed offsets such as "+02:00" are accepted by Intl but are not zones: they know no daylight saving.
    return !/^[+-]/.test(name);
  } catch {
    return false;
  }
}

const regionNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** True for an assigned ISO 3166-1 alpha-2 code in upper case. */
export function isCountryCode(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && !notCountries.has(code) && regionNames.of(code) !== undefined;
}

// CLDR also names groupings, reservations, pseudo-regions and withdrawn codes, which are not ISO 3166-1 countries.
const notCountries = new Set(
  ('AC CP CQ DG EA EU EZ IC QO TA UN XA XB XK ZZ ' + 'AN BU CS DD DY FX HV NH RH SU TP UK VD YD YU ZR').split(' '),
);
