import type { IntlShape } from 'react-intl';
import { capitalised } from './capitalised.js';

/** `fr` as the reader says it, at the head of a line. */
export function languageName(intl: Pick<IntlShape, 'formatDisplayName' | 'locale'>, code: string): string {
  return capitalised(intl.formatDisplayName(code, { type: 'language' }) ?? code, intl.locale);
}
