import { LabelStatus, type LabelEnding } from './label.entity.js';

const { IN_PROGRESS, READY, SUBMITTED, SENT_BACK } = LabelStatus;

/** On the way: a person has one such label at most in a programme. */
const open: readonly LabelStatus[] = [IN_PROGRESS, READY, SUBMITTED, SENT_BACK];
const ended: readonly LabelEnding[] = ['LAPSED', 'RETURNED', 'REVOKED'];

/** An SQL condition, by the name of a row of `label`. */
export function isOpen(label: string): string {
  return `${label}.status IN (${quoted(open)})`;
}

/** It was in force and no longer is: lapsed, returned or revoked, and not merely renewed. */
export function hasEnded(label: string): string {
  return `${label}.status IN (${quoted(ended)})`;
}

function quoted(statuses: readonly LabelStatus[]): string {
  return statuses.map((status) => `'${status}'`).join(', ');
}
