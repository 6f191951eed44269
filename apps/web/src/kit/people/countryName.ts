import type { IntlShape } from 'react-intl';
import { unbreakableHyphens } from '../unbreakableHyphens.js';

/** `FR` as the reader says it. */
export function countryName(intl: IntlShape, code: string): string {
  return unbreakableHyphens(intl.formatDisplayName(code, { type: 'region', fallback: 'code' }) ?? code);
}
