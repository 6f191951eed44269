import type { IntlShape } from 'react-intl';
import { unbreakableHyphens } from '../unbreakableHyphens.js';

/** `FR` as the reader says it; what is no code, as an address may say, stands as it is. */
export function countryName(intl: IntlShape, code: string): string {
  if (!/^[A-Za-z]{2}$/.test(code)) return code;
  return unbreakableHyphens(intl.formatDisplayName(code, { type: 'region', fallback: 'code' }) ?? code);
}
