import { describe } from '@jest/globals';
import { Everybody } from '../support/everybody.js';
import { describeEveryMove, type LifeCycle } from '../support/transitions.js';

const states = ['PENDING', 'PENDING past its day', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'CANCELLED'] as const;
type InvitationState = (typeof states)[number];
const offers = { accept: 'viewerMayAccept', decline: 'viewerMayDecline', cancel: 'viewerMayCancel' } as const;
type Offered = { id: string } & Record<(typeof offers)[keyof typeof offers], boolean>;
const tooLate = { 'PENDING past its day': 'INVITATION_EXPIRED', EXPIRED: 'INVITATION_EXPIRED' } as const;

const invitation: LifeCycle<InvitationState> = {
  states,
  own: ['the sender', 'the receiver'],
  moves: {
    accept: {
      mutation: ['acceptInvitation', 'InvitationInput'],
      leads: { PENDING: 'ACCEPTED' },
      by: ['the receiver'],
      notBy: ['the sender'],
      otherwise: tooLate,
    },
    decline: {
      mutation: ['declineInvitation', 'InvitationInput'],
      leads: { PENDING: 'DECLINED' },
      by: ['the receiver'],
      notBy: ['the sender'],
      otherwise: tooLate,
    },
    cancel: {
      mutation: ['cancelInvitation', 'InvitationInput'],
      leads: { PENDING: 'CANCELLED' },
      by: ['the sender'],
      notBy: ['the receiver'],
      otherwise: tooLate,
    },
  },
};

describe.each(['OFFER', 'REQUEST'] as const)('every move of an invitation that is an %s', (direction) => {
  describeEveryMove('from every state, by everybody', invitation, async (office) => {
    const { company } = office;
    const programmeId = await company.programme('security');
    const levelId = await company.level(programmeId, 'champion', 1);
    const everybody = await Everybody.in(company, programmeId, levelId);
    return {
      everybody,
      arrange: async (state) => {
        const [mentor, mentee] = [await everybody.hire(), await everybody.hire()];
        await company.enrolment(programmeId, mentor, { levelId });
        if (direction === 'REQUEST' || state === 'ACCEPTED') await company.enrolment(programmeId, mentee);
        const status = state.split(' ')[0];
        const pair = { programme_id: programmeId, mentor_id: mentor, mentee_id: mentee };
        const id = await company.insert('invitation', {
          ...pair,
          direction,
          status,
          created_at: '2026-02-01T09:00:00Z',
          // The clock stands at this moment, with which the day is over.
          expires_at: state === 'PENDING past its day' ? office.app.clock.now() : '2026-03-15T09:00:00Z',
          closed_at: status === 'PENDING' ? null : '2026-02-10T09:00:00Z',
        });
        if (state === 'ACCEPTED') {
          const mentorship = { ...pair, invitation_id: id, status: 'ACTIVE', started_at: '2026-02-10T09:00:00Z' };
          await company.insert('mentorship', mentorship);
        }
        const [sender, receiver] = direction === 'OFFER' ? [mentor, mentee] : [mentee, mentor];
        return {
          subject: { type: 'Invitation', id },
          people: { 'the sender': sender, 'the receiver': receiver },
          input: () => ({ invitationId: id }),
          offers: async (move, asker) => {
            const fields = `id ${Object.values(offers).join(' ')}`;
            const { invitations } = await office.ask<{ invitations: Offered[] }>(
              `{ invitations { ${fields} } }`,
              {},
              asker,
            );
            return invitations.find((own) => own.id === id)?.[offers[move as keyof typeof offers]] ?? false;
          },
          stateNow: async () => {
            const [row] = await company.sql<{ status: string }>('SELECT status FROM invitation WHERE id = $1', [id]);
            return row?.status ?? 'none';
          },
        };
      },
    };
  });
});
