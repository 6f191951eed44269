import { LabelStatus, type LabelEnding } from './label.entity.js';
import { isAwardedByItself, isHandedIn } from './label.policy.js';

/** Where a person's labels are in a programme: as much of it as tells whether the evidence says otherwise. */
export interface LabelStanding {
  readonly enrolmentId: string;
  readonly personId: string;
  /** The next level; null at the top, where there is nothing more to earn. */
  readonly levelId: string | null;
  readonly openLevelId: string | null;
  readonly openLevelRetired: boolean;
  readonly status: LabelStatus | null;
  readonly ended: LabelEnding | null;
  readonly automatic: boolean;
  /** Asks for months, which pass without an event. */
  readonly withTime: boolean;
  /** The enrolment says what is in force. */
  readonly recorded: boolean;
}

/**
 * The same question as the evaluation asks of one person, answered from what one statement reads of many.
 * @param met whether everything that the next level asks for is there
 */
export function isAsItShould(standing: LabelStanding, met: boolean): boolean {
  const { status, levelId, openLevelId, openLevelRetired, automatic, ended, recorded } = standing;
  if (!recorded) return false;
  if (status !== null && isHandedIn(status) && !openLevelRetired) return true;
  if (levelId === null) return status === null;
  if (openLevelId !== levelId) return false;
  if (met && isAwardedByItself(automatic, ended)) return false;
  return status === (met ? LabelStatus.READY : LabelStatus.IN_PROGRESS);
}
