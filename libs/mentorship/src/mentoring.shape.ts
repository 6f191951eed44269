import { personShape, isSeen } from '@sillage/people';
import { workedOut, type Place, type Reading } from '@sillage/platform';
import { enrolmentShape, founderStatus, mayBeNamed } from '@sillage/programmes';
import {
  asMentee,
  asMentor,
  circumstancesOf,
  withoutWhatIsHidden,
  type AsMentee,
  type AsMentor,
  type Circumstances,
} from './circumstances.js';
import type { InvitationDirection } from './invitations/invitation.entity.js';
import { whyNotAsk, whyNotColleagues, whyNotMentor } from './invitations/invitation.policy.js';
import { isPlaceShown } from './lineage/lineage-sight.js';
import { isUnbroken } from './mentorship-states.js';

enrolmentShape.add({
  // A mentor stays one after the label that they helped to; not after an end. Named to the mentee, to the mentor, and to
  // everybody when the mentor chose to be seen.
  mentor: {
    of: personShape,
    sql: ({ row, reading, asked }) => {
      const latest = reading.alias('latest');
      return `(SELECT ${personShape.one({ asked, reading }, `${latest}.mentor_id`)} FROM (
          SELECT m.mentor_id FROM mentorship m
          WHERE m.programme_id = ${row}.programme_id AND m.mentee_id = ${row}.person_id AND ${isUnbroken('m')}
          ORDER BY m.started_at DESC LIMIT 1
        ) ${latest}
        WHERE ${reading.me} IN (${row}.person_id, ${latest}.mentor_id) OR ${isSeen(`${latest}.mentor_id`)})`;
    },
  },
  // Distance from the founder, who is generation 0; null for somebody who is in no chain.
  generation: ({ row }) => `coalesce((SELECT l.generation FROM lineage l
    WHERE l.programme_id = ${row}.programme_id AND l.person_id = ${row}.person_id),
    CASE WHEN ${row}.founder THEN 0 END)`,
  viewerMayTakeBackFounder: {
    sql: ({ row, reading }) =>
      founderStatus(row, `${row}.founder AND NOT lineage_is_followed(${row}.programme_id, ${row}.person_id)`, reading),
    finish: mayBeNamed,
  },
  viewerMayAskForMentor: {
    sql: ({ row, reading }) =>
      ownOnly(row, asMentee({ programme: `${row}.programme_id`, person: `${row}.person_id` }), reading),
    finish: (own: AsMentee | null) => own !== null && whyNotAsk('REQUEST', { ...somebodyElse, mentee: own }) === null,
  },
  // A founder starts a chain alone, and with a label nobody has to be accompanied any more.
  needsMentor: {
    sql: ({ row, reading }) => `(${row}.person_id = ${reading.me} AND ${row}.status = 'ACTIVE' AND NOT ${row}.founder
      AND ${row}.level_id IS NULL AND NOT EXISTS (SELECT FROM mentorship m
        WHERE m.programme_id = ${row}.programme_id AND m.mentee_id = ${row}.person_id AND ${isUnbroken('m')}))`,
  },
});

enrolmentShape.add(
  workedOut('asMentor', ownAsMentor, {
    freePlaces: (own: AsMentor | null) => (own && whyNotMentor(own) === null ? (own.places?.free ?? null) : null),
    viewerMayInvite: (own: AsMentor | null) =>
      own !== null && whyNotAsk('OFFER', { ...somebodyElse, mentor: own }) === null,
  }),
);

personShape.add({
  viewerMayInvite: {
    sql: ({ row, args, reading }) => {
      const programme = programmeOf(args, reading);
      return `json_build_object('personId', ${row}.id, 'isHere', ${row}.active,
        'isPlaceShown', ${isPlaceShown({ programme, person: `${row}.id`, viewer: reading.me })},
        'circumstances', ${circumstancesOf({ programme, mentor: reading.me, mentee: `${row}.id` }, reading.moment)})`;
    },
    finish: ({ circumstances, isPlaceShown: isShown, ...colleague }: Between, { reading }) =>
      mayAsk('OFFER', colleague, isShown === true ? circumstances : withoutWhatIsHidden(circumstances), reading),
  },
  viewerMayAskToMentor: {
    sql: ({ row, args, reading }) => {
      const of = { programme: programmeOf(args, reading), mentor: `${row}.id`, mentee: reading.me };
      return `json_build_object('personId', ${row}.id, 'isHere', ${row}.active,
        'circumstances', ${circumstancesOf(of, reading.moment)})`;
    },
    finish: ({ circumstances, ...colleague }: Between, { reading }) =>
      mayAsk('REQUEST', colleague, circumstances, reading),
  },
});

type Colleague = { readonly personId: string; readonly isHere: boolean };
type Between = Colleague & { readonly circumstances: Circumstances; readonly isPlaceShown?: boolean | null };

/** A colleague with whom nothing stands in the way. */
const somebodyElse: Circumstances = {
  mentor: { labelled: true, active: true, visible: true, places: { capacity: 1, mentored: 0, offered: 0, free: 1 } },
  mentee: { enrolled: true, mentored: false },
  pendingBetweenThem: false,
  wouldCloseARing: false,
};

function ownAsMentor({ row, reading }: Place): string {
  const own = { programme: `${row}.programme_id`, person: `${row}.person_id` };
  return ownOnly(row, asMentor(own, reading.moment), reading);
}

/** What only the person knows of their own enrolment. */
function ownOnly(enrolment: string, sql: string, { me }: Reading): string {
  return `CASE WHEN ${enrolment}.person_id = ${me} THEN ${sql} END`;
}

function programmeOf(args: Place['args'], { parameters }: Reading): string {
  return `(SELECT named.id FROM programme named WHERE named.key = ${parameters.addUnseen(args['programme'], 'text')})`;
}

function mayAsk(
  direction: InvitationDirection,
  { personId, isHere }: Colleague,
  circumstances: Circumstances,
  { actor }: Reading,
): boolean {
  const here = new Set(isHere ? [actor.personId, personId] : [actor.personId]);
  return whyNotColleagues(actor.personId, personId, here) === null && whyNotAsk(direction, circumstances) === null;
}
