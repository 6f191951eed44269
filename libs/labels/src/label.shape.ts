import { personShape } from '@sillage/people';
import { column, listOf, Role, Shape, type Reading } from '@sillage/platform';
import { enrolmentReach, enrolmentShape, isEnrolmentVisible, levelShape, nextLevelOf } from '@sillage/programmes';
import { progressAt } from './criterion-facts.js';
import { readProgress, type ProgressJson } from './criterion-progress.js';
import { tellProgress } from './evidence.js';
import type { CriterionProgressType, LabelRenewalType } from './label.types.js';
import { renewalWindow } from './renewal.policy.js';

/** Who, besides the person and their mentor, may see the labels of somebody who did not choose to be seen. */
const mayReadLabels = [Role.PROGRAMME_MANAGER, Role.LOCAL_LEAD];

/** Progress as it is read, with whose it is. */
type ReadProgress = { readonly ownerId: string; readonly criteria: ProgressJson };

/** A level awarded to a person, or on the way there: what of it belongs to the enrolment is for who may see that. */
export const labelShape = new Shape('Label', {
  table: 'label',
  always: { id: 'id', personId: 'person_id', programmeId: 'programme_id', levelId: 'level_id' },
}).add({
  status: column('status'),
  awardedAt: column('awarded_at'),
  closedAt: column('closed_at'),
  heldSince: column('held_since'),
  expiresAt: column('expires_at'),
  submittedAt: ({ row, reading }) => `CASE WHEN ${belongsToVisible(row, reading)} THEN ${row}.submitted_at END`,
  // Between the person and those who review.
  reason: ({ row, reading }) =>
    `CASE WHEN ${row}.person_id = ${reading.me} OR ${isInReach(row, reading)} THEN ${row}.reason END`,
  level: { of: levelShape, sql: ({ row, ...at }) => levelShape.one(at, `${row}.level_id`) },
  verificationUrl: {
    derived: true,
    sql: ({ row }) => `CASE WHEN ${row}.published_at IS NOT NULL THEN '/labels/' || ${row}.id END`,
    finish: (path: string | null, { reading }) => (path === null ? null : `${reading.publicUrl}${path}`),
  },
  renewal: {
    sql: ({ row, reading }) => `CASE WHEN ${row}.status = 'AWARDED' AND ${row}.expires_at IS NOT NULL
      AND ${belongsToVisible(row, reading)} THEN json_build_object('expiresAt', ${row}.expires_at,
        'graceDays', (SELECT g.grace_days FROM programme g WHERE g.id = ${row}.programme_id),
        'ownerId', ${row}.person_id, 'criteria', ${progressOf(row, 'true', reading)}) END`,
    finish: (
      read: (ReadProgress & { expiresAt: string; graceDays: number }) | null,
      { reading },
    ): LabelRenewalType | null =>
      read && { ...renewalWindow(new Date(read.expiresAt), read.graceDays), progress: told(read, reading) },
  },
});

/** A label that was handed in and waits for a review. */
export const labelReviewShape = new Shape('LabelReview', { table: 'label', always: { id: 'id' } }).add({
  submittedAt: column('submitted_at'),
  // Nobody reviews their own label.
  viewerMayReview: ({ row, reading }) => `${row}.person_id <> ${reading.me}`,
  label: { of: labelShape, sql: ({ row, asked, reading }) => labelShape.json(asked, row, reading) },
  person: { of: personShape, sql: ({ row, ...at }) => personShape.one(at, `${row}.person_id`) },
  progress: {
    sql: ({ row, reading }) =>
      `json_build_object('ownerId', ${row}.person_id, 'criteria', ${progressOf(row, 'false', reading)})`,
    finish: (read: ReadProgress, { reading }) => told(read, reading),
  },
  // The first time first; the label itself keeps the last reason only.
  sendBacks: ({ row }) =>
    listOf(
      `json_build_object('at', entry.at, 'reason', entry.reason)`,
      `audit_entry entry WHERE entry.subject_type = 'Label' AND entry.subject_id = ${row}.id::text
        AND entry.action = 'label.sent-back' AND entry.reason IS NOT NULL`,
      'entry.id',
    ),
});

enrolmentShape.add({
  nextLevel: { of: levelShape, sql: ({ row, ...at }) => levelShape.one(at, nextLevelOf(row)) },
  progress: {
    sql: ({ row, reading }) => `json_build_object('ownerId', ${row}.person_id, 'criteria',
      ${progressAt({ enrolment: row, levelId: nextLevelOf(row), moment: reading.moment })})`,
    finish: (read: ReadProgress, { reading }) => told(read, reading),
  },
  label: {
    of: labelShape,
    sql: ({ row, asked, reading }) => {
      const label = reading.alias('label');
      return `(SELECT ${labelShape.json(asked, label, reading)} FROM label ${label}
        WHERE ${label}.programme_id = ${row}.programme_id AND ${label}.person_id = ${row}.person_id
          AND ${label}.level_id = ${row}.level_id AND ${label}.status = 'AWARDED')`;
    },
  },
  // The newest first; one on the way comes before all.
  labels: {
    of: labelShape,
    sql: ({ row, asked, reading }) => {
      const label = reading.alias('label');
      return listOf(
        labelShape.json(asked, label, reading),
        `label ${label} WHERE ${label}.programme_id = ${row}.programme_id AND ${label}.person_id = ${row}.person_id`,
        `${label}.awarded_at DESC NULLS FIRST, ${label}.id DESC`,
      );
    },
  },
});

personShape.add({
  // In force, and the reader's own, of somebody who chose to be seen, or in reach.
  label: {
    of: labelShape,
    sql: ({ row, args, asked, reading }) => {
      const label = reading.alias('label');
      const programme = reading.parameters.addUnseen(args['programme'], 'text');
      return `(SELECT ${labelShape.json(asked, label, reading)} FROM enrolment e
        JOIN label ${label} ON ${label}.programme_id = e.programme_id AND ${label}.person_id = e.person_id
          AND ${label}.level_id = e.level_id AND ${label}.status = 'AWARDED'
        WHERE e.programme_id = (SELECT g.id FROM programme g WHERE g.key = ${programme}) AND e.person_id = ${row}.id
          AND (${row}.id = ${reading.me} OR ${isInReach(label, reading)} OR EXISTS (SELECT FROM person_preference seen
            WHERE seen.person_id = ${row}.id AND seen.visible_as_champion)))`;
    },
  },
});

function isInReach(label: string, reading: Reading): string {
  const unit = `(SELECT holder.org_unit_id FROM person holder WHERE holder.id = ${label}.person_id)`;
  const of = { programme: `${label}.programme_id`, unit };
  return enrolmentReach(reading.actor, mayReadLabels, of, reading.parameters);
}

/** Whether the reader may see the enrolment to which the label belongs. */
function belongsToVisible(label: string, reading: Reading): string {
  const [enrolment, person] = [reading.alias('enrolment'), reading.alias('person')];
  return `EXISTS (SELECT FROM enrolment ${enrolment} JOIN person ${person} ON ${person}.id = ${enrolment}.person_id
    WHERE ${enrolment}.programme_id = ${label}.programme_id AND ${enrolment}.person_id = ${label}.person_id
      AND ${isEnrolmentVisible(enrolment, person, reading)})`;
}

/** Towards that label, or its renewal. */
function progressOf(label: string, renewal: string, reading: Reading): string {
  const enrolment = reading.alias('enrolment');
  const aim = { enrolment, levelId: `${label}.level_id`, renewal, moment: reading.moment };
  return `(SELECT ${progressAt(aim)} FROM enrolment ${enrolment}
    WHERE ${enrolment}.programme_id = ${label}.programme_id AND ${enrolment}.person_id = ${label}.person_id)`;
}

function told({ ownerId, criteria }: ReadProgress, { locale, actor }: Reading): CriterionProgressType[] {
  const reader = { locale, viewerId: actor.personId, ownerId };
  return readProgress(criteria ?? []).map((row) => tellProgress(row, reader));
}
