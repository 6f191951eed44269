import type { Refusal } from '@sillage/platform';
import { labelPageTexts } from './label-page.texts.js';

/** Why a label has no page: what was awarded once may be shown, in force or not, and the page says which. */
export function whyNotShown({ awardedAt }: { awardedAt: Date | string | null }): Refusal | null {
  return awardedAt === null ? { code: 'INVALID_TRANSITION', text: labelPageTexts.notAwardedYet } : null;
}
