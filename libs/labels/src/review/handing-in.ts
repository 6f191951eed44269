import { isOfArchived, nextLevelOf, type EnrolmentStatus } from '@sillage/programmes';
import { progressAt } from '../criteria/criterion-facts.js';
import { isMetButForWords, readProgress, type ProgressJson } from '../criteria/criterion-progress.js';
import { endingAt, isInHand } from '../label-states.js';
import type { LabelEnding, LabelStatus } from '../label.entity.js';
import { isAwardedByItself } from '../label.policy.js';

/** How somebody stands before the level that a label is on the way to. */
export interface Handing {
  readonly enrolment: EnrolmentStatus;
  /** The state of the label, once it was handed in; a level that the programme gave up begins anew. */
  readonly handedIn: LabelStatus | null;
  readonly automatic: boolean;
  /** Whether the programme rests, so that nothing is handed in. */
  readonly archived: boolean;
  /** How the last label at that level ended; null when there was none. */
  readonly ended: LabelEnding | null;
  readonly criteria: ProgressJson;
}

/** The SQL expression of `Handing`, by the name of a row of `enrolment`. */
export function handingOf(enrolment: string, moment: string): string {
  return handingWith(enrolment, progressAt({ enrolment, levelId: levelOnTheWay(enrolment), moment, language: null }));
}

/** The same where progress towards the next level is known: its `criteria` are null unless they are of another one. */
export function handingBesideProgress(enrolment: string, moment: string): string {
  const levelId = levelOnTheWay(enrolment);
  return handingWith(
    enrolment,
    `CASE WHEN ${levelId} IS DISTINCT FROM ${nextLevelOf(enrolment)} THEN ${progressAt({ enrolment, levelId, moment, language: null })} END`,
  );
}

function handingWith(enrolment: string, criteria: string): string {
  const levelId = levelOnTheWay(enrolment);
  return `json_build_object('enrolment', ${enrolment}.status,
    'handedIn', (SELECT in_hand.status ${labelInHand(enrolment)}),
    'automatic', (SELECT asking.awards_automatically FROM programme asking WHERE asking.id = ${enrolment}.programme_id),
    'archived', ${isOfArchived(`${enrolment}.programme_id`)},
    'ended', ${endingAt({ programme: `${enrolment}.programme_id`, person: `${enrolment}.person_id`, level: levelId })},
    'criteria', ${criteria})`;
}

/** The SQL expression of the level that a label is on the way to: of one that was handed in, else the next; null at the top. */
export function levelOnTheWay(enrolment: string): string {
  return `coalesce((SELECT in_hand.level_id ${labelInHand(enrolment)}), ${nextLevelOf(enrolment)})`;
}

/**
 * Whether the label can be handed in now, with all that it asks to declare declared. What is awarded by itself needs no
 * hand, and what is reviewed was handed in. A level that asks for nothing is earned by nobody.
 */
export function mayHandIn(handing: Handing): boolean {
  const progress = readProgress(handing.criteria);
  if (handing.enrolment !== 'ACTIVE' || handing.archived || handing.handedIn === 'SUBMITTED' || progress.length === 0)
    return false;
  if (!isMetButForWords(progress)) return false;
  return progress.some(({ met }) => !met) || !comesByItself(handing);
}

/** Whether the label is awarded as soon as the last criterion is met, without being handed in. */
export function comesByItself({ handedIn, automatic, archived, ended, criteria }: Handing): boolean {
  const progress = readProgress(criteria);
  const isAskedToDeclare = progress.some(({ criterion, met }) => criterion.kind === 'SELF_DECLARED' && !met);
  return (
    progress.length > 0 && !archived && handedIn === null && isAwardedByItself(automatic, ended) && !isAskedToDeclare
  );
}

function labelInHand(enrolment: string): string {
  return `FROM label in_hand JOIN level of_it ON of_it.id = in_hand.level_id AND of_it.retired_at IS NULL
    WHERE in_hand.programme_id = ${enrolment}.programme_id AND in_hand.person_id = ${enrolment}.person_id
      AND ${isInHand('in_hand')}`;
}
