import { DomainError, earlier, later } from '@sillage/platform';
import { labelsTexts } from './labels.texts.js';

/** As long before its end as the first reminder comes. */
const opensDaysBefore = 60;

export interface RenewalWindow {
  readonly opensAt: Date;
  /** The end of the programme's grace, at which the label lapses. */
  readonly closesAt: Date;
}

/** When a label that ends then may be renewed. */
export function renewalWindow(expiresAt: Date, graceDays: number): RenewalWindow {
  return {
    opensAt: earlier(expiresAt, { days: opensDaysBefore }),
    closesAt: later(expiresAt, { days: graceDays }),
  };
}

/** The same as an SQL condition: it is the time to renew a label that ends at `expiresAt`. */
export function isRenewableAt(expiresAt: string, graceDays: string, moment: string): string {
  const opensAt = `${expiresAt} - interval '${opensDaysBefore} days'`;
  return `(${opensAt} <= ${moment} AND NOT ${hasRunOut(expiresAt, graceDays, moment)})`;
}

/** An SQL condition: the label is past its validity and the grace. */
export function hasRunOut(expiresAt: string, graceDays: string, moment: string): string {
  return `(${expiresAt} <= ${moment} - ${graceDays} * interval '1 day')`;
}

/**
 * @param label its end, null for one that never ends, and whether its level can still be reached
 * @throws DomainError INVALID_TRANSITION that says why it is not the time
 */
export function assertRenewable(
  { expiresAt, levelRetired }: { expiresAt: Date | null; levelRetired: boolean },
  graceDays: number,
  now: Date,
): void {
  if (expiresAt === null) throw new DomainError('INVALID_TRANSITION', { text: labelsTexts.neverEnds });
  if (levelRetired) throw new DomainError('INVALID_TRANSITION', { text: labelsTexts.levelGivenUp });
  const window = renewalWindow(expiresAt, graceDays);
  if (now < window.opensAt) {
    throw new DomainError('INVALID_TRANSITION', {
      text: labelsTexts.renewalOpensLater,
      values: { opensAt: window.opensAt },
    });
  }
  if (now >= window.closesAt) throw new DomainError('INVALID_TRANSITION', { text: labelsTexts.renewalOver });
}
