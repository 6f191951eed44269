import { personShape, isSeen } from '@sillage/people';
import {
  Capability,
  column,
  listOf,
  rolesThatGive,
  Shape,
  workedOut,
  type Reading,
  type Role,
} from '@sillage/platform';
import {
  enrolmentShape,
  isEnrolmentVisible,
  isInReach,
  isOfArchived,
  levelShape,
  lookingAfter,
  nextLevelOf,
} from '@sillage/programmes';
import { progressAt } from './criteria/criterion-facts.js';
import { isMetButForWords, readProgress, type ProgressJson } from './criteria/criterion-progress.js';
import { criterionStates, situationOf, type Situation } from './criteria/criterion-states.js';
import { tellProgress } from './criteria/evidence.js';
import { comesByItself, handingBesideProgress, mayHandIn, type Handing } from './review/handing-in.js';
import { revokers, whyNotMove, whyNotReview, whyNotRevoke, type LabelInReach } from './label.policy.js';
import type { CriterionProgressType, LabelRenewalType } from './label.types.js';
import { renewalStateAt, renewalWindow, whyNotRenewable } from './renewal.policy.js';
import { isInForce } from './label-states.js';

/** Progress as it is read, with whose it is; what is under way for them is read for themselves alone. */
type ReadProgress = {
  readonly ownerId: string;
  readonly criteria: ProgressJson;
  readonly situation?: Situation | null;
};

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
    `CASE WHEN ${row}.person_id = ${reading.me} OR ${isInReach(row, lookingAfter, reading)} THEN ${row}.reason END`,
  level: { of: levelShape, sql: ({ row, ...at }) => levelShape.one(at, `${row}.level_id`) },
  verificationUrl: {
    sql: ({ row }) => `CASE WHEN ${row}.published_at IS NOT NULL THEN '/labels/' || ${row}.id END`,
    finish: (path: string | null, { reading }) => (path === null ? null : `${reading.publicUrl}${path}`),
  },
  renewal: {
    sql: ({ row, asked, reading }) => `CASE WHEN ${isInForce(row)} AND ${row}.expires_at IS NOT NULL
      AND NOT EXISTS (SELECT FROM level its_own WHERE its_own.id = ${row}.level_id AND its_own.retired_at IS NOT NULL)
      AND ${belongsToVisible(row, reading)} THEN json_build_object('expiresAt', ${row}.expires_at,
        'graceDays', (SELECT g.grace_days FROM programme g WHERE g.id = ${row}.programme_id),
        'archived', ${isOfArchived(`${row}.programme_id`)},
        'ownerId', ${row}.person_id, 'criteria', ${progressOf(row, 'true', reading)},
        'situation', ${asked.only('progress').asks('state') ? situationOfHolder(row, reading) : 'NULL'}) END`,
    finish: (read: ReadRenewal | null, { reading }) => read && renewalTold(read, reading),
  },
  viewerMayReview: {
    sql: ({ row, reading }) => inReach(row, rolesThatGive(Capability.REVIEW_LABELS), reading),
    finish: mayReview,
  },
  viewerMayRevoke: {
    sql: ({ row, reading }) => inReach(row, revokers, reading),
    finish: (label: LabelInReach | null) => label !== null && whyNotRevoke(label) === null,
  },
  viewerMayReturn: {
    sql: ({ row, reading }) => `CASE WHEN ${row}.person_id = ${reading.me} THEN ${row}.status END`,
    finish: (own: LabelInReach['status'] | null) => own !== null && whyNotMove('return', own) === null,
  },
});

/** A label that was handed in and waits for a review. */
export const labelReviewShape = new Shape('LabelReview', { table: 'label', always: { id: 'id' } }).add({
  submittedAt: column('submitted_at'),
  viewerMayReview: {
    sql: ({ row, reading }) => inReach(row, rolesThatGive(Capability.REVIEW_LABELS), reading),
    finish: mayReview,
  },
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
  label: {
    of: labelShape,
    sql: ({ row, asked, reading }) => {
      const label = reading.alias('label');
      return `(SELECT ${labelShape.json(asked, label, reading)} FROM label ${label}
        WHERE ${label}.programme_id = ${row}.programme_id AND ${label}.person_id = ${row}.person_id
          AND ${label}.level_id = ${row}.level_id AND ${isInForce(label)})`;
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

/** How far somebody is; and how they stand before handing in, where that is asked for. */
type Towards = ReadProgress & { readonly handing: HandingBeside | null };

type HandingBeside = Omit<Handing, 'criteria'> & { readonly criteria: ProgressJson | null };

function handingIn({ handing, criteria }: Towards): Handing {
  if (handing === null) throw new Error('How somebody stands before handing in was not read.');
  return { ...handing, criteria: handing.criteria ?? criteria ?? [] };
}

// Progress is what costs most of it: read once for all of these.
enrolmentShape.add(
  workedOut(
    'towards',
    ({ row, beside, reading }) => {
      const { moment, language } = reading;
      const isAskedFor = (name: string) => beside === undefined || beside.asks(name);
      const hasState = beside === undefined || beside.of('progress').some(({ below }) => below.asks('state'));
      const hasHanding = isAskedFor('nextLabelComesByItself') || isAskedFor('viewerMaySubmitLabel');
      return `json_build_object('ownerId', ${row}.person_id,
        'criteria', ${progressAt({ enrolment: row, levelId: nextLevelOf(row), moment, language })},
        'situation', ${hasState ? ownSituation(row, reading) : 'NULL'},
        'handing', ${hasHanding ? handingBesideProgress(row, moment) : 'NULL'})`;
    },
    {
      progress: (read: Towards, { reading }) => told(read, reading),
      nextLabelComesByItself: (read: Towards) => comesByItself(handingIn(read)),
      viewerMaySubmitLabel: (read: Towards, { reading }) =>
        read.ownerId === reading.actor.personId && mayHandIn(handingIn(read)),
    },
  ),
);

personShape.add({
  // In force, and the reader's own, of somebody who chose to be seen, or in reach.
  label: {
    of: labelShape,
    sql: ({ row, args, asked, reading }) => {
      const label = reading.alias('label');
      const programme = reading.parameters.addUnseen(args['programme'], 'text');
      return `(SELECT ${labelShape.json(asked, label, reading)} FROM enrolment e
        JOIN label ${label} ON ${label}.programme_id = e.programme_id AND ${label}.person_id = e.person_id
          AND ${label}.level_id = e.level_id AND ${isInForce(label)}
        WHERE e.programme_id = (SELECT g.id FROM programme g WHERE g.key = ${programme}) AND e.person_id = ${row}.id
          AND (${row}.id = ${reading.me} OR ${isInReach(label, lookingAfter, reading)} OR ${isSeen(`${row}.id`)}))`;
    },
  },
});

/** A label as the policy looks at it, where one of these roles of the reader's reaches its holder; null elsewhere. */
function inReach(label: string, roles: readonly Role[], reading: Reading): string {
  return `CASE WHEN ${isInReach(label, roles, reading)} THEN json_build_object('status', ${label}.status,
    'isOwn', ${label}.person_id = ${reading.me}, 'archived', ${isOfArchived(`${label}.programme_id`)}, 'hasLeft', EXISTS (SELECT FROM enrolment gone
      WHERE gone.programme_id = ${label}.programme_id AND gone.person_id = ${label}.person_id AND gone.status = 'LEFT')) END`;
}

function mayReview(label: (LabelInReach & { readonly archived: boolean }) | null): boolean {
  return label !== null && !label.archived && whyNotReview(label) === null;
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
  const aim = { enrolment, levelId: `${label}.level_id`, renewal, moment: reading.moment, language: reading.language };
  return `(SELECT ${progressAt(aim)} FROM enrolment ${enrolment}
    WHERE ${enrolment}.programme_id = ${label}.programme_id AND ${enrolment}.person_id = ${label}.person_id)`;
}

/** What is under way for the reader themselves. */
function ownSituation(enrolment: string, { me, moment }: Reading): string {
  return `CASE WHEN ${enrolment}.person_id = ${me} THEN ${situationOf(enrolment, moment)} END`;
}

function situationOfHolder(label: string, reading: Reading): string {
  const enrolment = reading.alias('enrolment');
  return `(SELECT ${ownSituation(enrolment, reading)} FROM enrolment ${enrolment}
    WHERE ${enrolment}.programme_id = ${label}.programme_id AND ${enrolment}.person_id = ${label}.person_id)`;
}

type ReadRenewal = ReadProgress & {
  readonly expiresAt: string;
  readonly graceDays: number;
  readonly archived: boolean;
};

function renewalTold(read: ReadRenewal, reading: Reading): LabelRenewalType {
  const { now, actor } = reading;
  const [expiresAt, { graceDays, archived, ownerId }] = [new Date(read.expiresAt), read];
  const isTime = !archived && whyNotRenewable({ expiresAt, levelRetired: false }, graceDays, now) === null;
  const mayRenew = isTime && isMetButForWords(readProgress(read.criteria));
  return {
    ...renewalWindow(expiresAt, graceDays),
    state: renewalStateAt(expiresAt, graceDays, now),
    viewerMayRenew: ownerId === actor.personId && mayRenew,
    progress: told(read, reading, mayRenew),
  };
}

/** @param mayDeclare whether words of one's own can be said now */
function told(
  { ownerId, criteria, situation }: ReadProgress,
  { locale, actor, now }: Reading,
  mayDeclare?: boolean,
): CriterionProgressType[] {
  const reader = { locale, viewerId: actor.personId, ownerId };
  const progress = readProgress(criteria ?? []);
  const at = { now, mayDeclare: mayDeclare ?? isMetButForWords(progress) };
  const states = situation ? criterionStates(progress, situation, at) : [];
  return progress.map((row, index) => ({ ...tellProgress(row, reader), state: states[index] ?? null }));
}
