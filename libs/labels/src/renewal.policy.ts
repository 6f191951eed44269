import { earlier, later, type Refusal } from '@sillage/platform';
import { labelsTexts } from './labels.texts.js';

/** Long enough to read a guide anew and to come to a session without hurry. */
const opensDaysBefore = 60;

/**
 * Where a label is around its end. In its grace it is past its validity, in force all the same, and may still be renewed;
 * once that is over it lapses.
 */
export const RenewalState = { LATER: 'LATER', OPEN: 'OPEN', GRACE: 'GRACE', OVER: 'OVER' } as const;
export type RenewalState = (typeof RenewalState)[keyof typeof RenewalState];

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

export function renewalStateAt(expiresAt: Date, graceDays: number, now: Date): RenewalState {
  const { opensAt, closesAt } = renewalWindow(expiresAt, graceDays);
  if (now < opensAt) return RenewalState.LATER;
  if (now < expiresAt) return RenewalState.OPEN;
  return now < closesAt ? RenewalState.GRACE : RenewalState.OVER;
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
 * Why it is not the time to renew a label.
 * @param label its end, null for one that never ends, and whether its level can still be reached
 */
export function whyNotRenewable(
  { expiresAt, levelRetired }: { expiresAt: Date | null; levelRetired: boolean },
  graceDays: number,
  now: Date,
): Refusal | null {
  const code = 'INVALID_TRANSITION';
  if (expiresAt === null) return { code, text: labelsTexts.neverEnds };
  if (levelRetired) return { code, text: labelsTexts.levelGivenUp };
  const state = renewalStateAt(expiresAt, graceDays, now);
  switch (state) {
    case 'LATER': {
      const { opensAt } = renewalWindow(expiresAt, graceDays);
      return { code, text: labelsTexts.renewalOpensLater, values: { opensAt } };
    }
    case 'OPEN':
    case 'GRACE':
      return null;
    case 'OVER':
      return { code, text: labelsTexts.renewalOver };
    default:
      return state satisfies never;
  }
}
