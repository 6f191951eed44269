import { LabelStatus, type LabelEnding } from './label.entity.js';

const { IN_PROGRESS, READY, SUBMITTED, SENT_BACK, AWARDED } = LabelStatus;

/** On the way: a person has one such label at most in a programme. */
const open: readonly LabelStatus[] = [IN_PROGRESS, READY, SUBMITTED, SENT_BACK];
/** What a reviewer already looks at, or gave back to the person, waits for them and not for evidence. */
export const handedIn: readonly LabelStatus[] = [SUBMITTED, SENT_BACK];
const ended: readonly LabelEnding[] = ['LAPSED', 'RETURNED', 'REVOKED'];

/** An SQL condition, by the name of a row of `label`. */
export function isOpen(label: string): string {
  return `${label}.status IN (${quoted(open)})`;
}

/** It was awarded, and neither ended nor was followed by its renewal. */
export function isInForce(label: string): string {
  return `${label}.status = '${AWARDED}'`;
}

export function isInHand(label: string): string {
  return `${label}.status IN (${quoted(handedIn)})`;
}

/** It was in force and no longer is: lapsed, returned or revoked, and not merely renewed. */
export function hasEnded(label: string): string {
  return `${label}.status IN (${quoted(ended)})`;
}

/**
 * The SQL expression of how somebody's last label at a level ended; null when none was held before.
 * @param of the SQL expressions of ids
 */
export function endingAt(of: { programme: string; person: string; level: string }): string {
  return `(SELECT ended.status FROM label ended WHERE ended.programme_id = ${of.programme}
    AND ended.person_id = ${of.person} AND ended.level_id = ${of.level} AND ${hasEnded('ended')}
    ORDER BY ended.closed_at DESC LIMIT 1)`;
}

function quoted(statuses: readonly LabelStatus[]): string {
  return statuses.map((status) => `'${status}'`).join(', ');
}
