import { personShape } from '@sillage/people';
import { column, Shape, wordsOf, workedOut, type Reading, type Refusal } from '@sillage/platform';
import { programmeShape } from '@sillage/programmes';
import { circumstancesOf, type Circumstances } from '../circumstances.js';
import { isPending, statusAt } from './invitation-states.js';
import { Invitation, InvitationDirection } from './invitation.entity.js';
import { whyNotAccept, whyNotBothHere, whyNotMove } from './invitation.policy.js';

export const invitationShape = new Shape('Invitation', {
  table: 'invitation',
  always: { id: 'id', programmeId: 'programme_id', mentorId: 'mentor_id', menteeId: 'mentee_id' },
}).add({
  direction: column('direction'),
  message: column('message'),
  status: ({ row, reading }) => statusAt(row, reading.moment),
  createdAt: column('created_at'),
  expiresAt: column('expires_at'),
  programme: { of: programmeShape, sql: ({ row, ...at }) => programmeShape.one(at, `${row}.programme_id`) },
  mentor: { of: personShape, sql: ({ row, ...at }) => personShape.one(at, `${row}.mentor_id`) },
  mentee: { of: personShape, sql: ({ row, ...at }) => personShape.one(at, `${row}.mentee_id`) },
});

invitationShape.add(
  workedOut('facts', ({ row }) => factsOf(row), {
    sentByViewer: (read: Facts, { reading }) => invitationIn(read).senderId === reading.actor.personId,
    viewerMayDecline: (read: Facts, { reading }) => mayMove(read, 'decline', reading),
    viewerMayCancel: (read: Facts, { reading }) => mayMove(read, 'cancel', reading),
  }),
);

invitationShape.add(
  workedOut('reception', ({ row, reading }) => receptionOf(row, reading), {
    viewerMayAccept: (read: Reception, { reading }) => acceptanceOf(read, reading)?.whyNot === null,
    cannotAcceptBecause: (read: Reception, { reading }) => {
      const whyNot = acceptanceOf(read, reading)?.whyNot ?? null;
      return whyNot && wordsOf(whyNot, reading.locale);
    },
    acceptingEnrols: (read: Reception, { reading }) => acceptanceOf(read, reading)?.enrols ?? false,
  }),
);

type Facts = Pick<Invitation, 'id' | 'direction' | 'mentorId' | 'menteeId' | 'status'> & { readonly expiresAt: string };

/** What accepting would meet; read for those alone who could. */
type Reception = {
  readonly invitation: Facts;
  readonly here: readonly string[] | null;
  readonly circumstances: Circumstances | null;
};

function factsOf(row: string): string {
  return `json_build_object('id', ${row}.id, 'direction', ${row}.direction, 'mentorId', ${row}.mentor_id,
    'menteeId', ${row}.mentee_id, 'status', ${row}.status, 'expiresAt', ${row}.expires_at)`;
}

function receptionOf(row: string, { me, moment }: Reading): string {
  const [programme, mentor, mentee] = [`${row}.programme_id`, `${row}.mentor_id`, `${row}.mentee_id`];
  const waits = `${isPending(row, moment)} AND ${me} IN (${mentor}, ${mentee})`;
  return `json_build_object('invitation', ${factsOf(row)},
    'here', CASE WHEN ${waits} THEN (SELECT json_agg(one.id) FROM person one
      WHERE one.id IN (${mentor}, ${mentee}) AND one.active) END,
    'circumstances', CASE WHEN ${waits} THEN ${circumstancesOf({ programme, mentor, mentee }, moment)} END)`;
}

function invitationIn({ expiresAt, ...facts }: Facts): Invitation {
  return Object.assign(new Invitation(), facts, { expiresAt: new Date(expiresAt) });
}

function mayMove(read: Facts, move: Parameters<typeof whyNotMove>[1], { actor, now }: Reading): boolean {
  return whyNotMove(actor.personId, move, invitationIn(read), now) === null;
}

/** What accepting would come to; null for whoever has nothing to accept. */
function acceptanceOf(read: Reception, reading: Reading): { whyNot: Refusal | null; enrols: boolean } | null {
  const { invitation: facts, here, circumstances } = read;
  if (!mayMove(facts, 'accept', reading)) return null;
  if (circumstances === null) throw new Error(`Invitation ${facts.id} was read without its circumstances.`);
  const whyNot =
    whyNotBothHere(reading.actor.personId, invitationIn(facts), new Set(here ?? [])) ??
    whyNotAccept(facts.direction, circumstances);
  const isOffer = facts.direction === InvitationDirection.OFFER;
  return { whyNot, enrols: whyNot === null && isOffer && !circumstances.mentee.enrolled };
}
