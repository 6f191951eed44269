import { DomainError } from '@sillage/platform';
import { labelPageTexts } from './label-page.texts.js';

/**
 * What was awarded once may be shown, in force or not: the page says which.
 * @throws DomainError INVALID_TRANSITION
 */
export function assertShowable({ awardedAt }: { awardedAt: Date | null }): void {
  if (awardedAt === null) throw new DomainError('INVALID_TRANSITION', { text: labelPageTexts.notAwardedYet });
}
