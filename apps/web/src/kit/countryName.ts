import type { IntlShape } from 'react-intl';

/** `FR` as the reader says it. */
export function countryName(intl: IntlShape, code: string): string {
  return intl.formatDisplayName(code, { type: 'region', fallback: 'code' }) ?? code;
}
