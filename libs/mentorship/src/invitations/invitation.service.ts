import { Injectable } from '@nestjs/common';
import { DomainError, refuse, UnitOfWork, type Actor, type Transaction } from '@sillage/platform';
import { holdPeople } from '@sillage/people';
import { EnrolmentService, Programme, whyNothingNew } from '@sillage/programmes';
import { MentorshipEnds } from '../mentorship-ends.js';
import { holdPair } from '../pair-locks.js';
import { InvitationDirection, Invitation } from './invitation.entity.js';
import { whyNotAccept, whyNotAsk, whyNotBothHere, whyNotColleagues, whyNotMove } from './invitation.policy.js';
import { InvitationQueries } from './invitation.queries.js';
import { LineageQueries } from '../lineage/lineage.queries.js';
import type { Mentorship } from '../mentorship.entity.js';
import { invitationCancelled, invitationDeclined, invitationSent, mentorshipStarted } from '../mentorship.events.js';
import { mentorshipTexts } from '../mentorship.texts.js';
import { PendingInvitations } from './pending-invitations.js';

type Asking = { programme: string; personId: string; message?: string | null };

/**
 * Offers, requests and their answers. Locks are taken in one order everywhere, so that nobody waits in a ring: people, the
 * programme's lineage, enrolments by person, invitations and then mentorships by id.
 */
@Injectable()
export class InvitationService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: InvitationQueries,
    private readonly lineage: LineageQueries,
    private readonly pending: PendingInvitations,
    private readonly ends: MentorshipEnds,
    private readonly enrolments: EnrolmentService,
  ) {}

  /** A mentor offers to sponsor a colleague, enrolled or not. */
  async offer(actor: Actor, asking: Asking): Promise<Invitation> {
    return this.ask(actor, InvitationDirection.OFFER, asking);
  }

  /** An employee asks a champion to be their mentor. */
  async request(actor: Actor, asking: Asking): Promise<Invitation> {
    return this.ask(actor, InvitationDirection.REQUEST, asking);
  }

  /** Begins the mentorship; accepting an offer is also the act by which the mentee enrols. */
  async accept(actor: Actor, invitationId: string): Promise<Mentorship> {
    return this.unitOfWork.run(async (tx) => {
      // Read without a lock: between whom it is never changes, and the lineage is locked first.
      const seen = await tx.get(Invitation, invitationId);
      refuse(whyNotMove(actor.personId, 'accept', seen, tx.now));
      const { programmeId, mentorId, menteeId } = seen;
      const here = await holdPeople(tx, [mentorId, menteeId]);
      await this.lineage.lock(tx, programmeId);
      await holdPair(tx, seen);
      await this.pending.expireOf(tx, [mentorId]);
      const invitation = await tx.lock(Invitation, invitationId);
      refuse(whyNotMove(actor.personId, 'accept', invitation, tx.now));
      refuse(whyNotBothHere(actor.personId, invitation, here));
      refuse(whyNotAccept(invitation.direction, await this.queries.circumstances(tx, invitation)));
      if (invitation.direction === InvitationDirection.OFFER) {
        await this.enrolments.enrolInvited(tx, actor, programmeId);
      }

      await this.ends.endForAnother(tx, invitation);
      const mentorship = invitation.accept(tx.now);
      await tx.save(invitation);
      await tx.save(mentorship);
      await this.lineage.attach(tx, { programmeId, mentorId, menteeId, since: tx.now });
      await this.pending.cancelOthersOf(tx, actor, mentorship);
      tx.audit({ actor, action: 'invitation.accepted', subject: { type: 'Invitation', id: invitationId } });
      const { direction } = invitation;
      tx.emit(mentorshipStarted({ mentorshipId: mentorship.id, direction, programmeId, mentorId, menteeId }));
      return mentorship;
    });
  }

  /** No reason is asked, and nobody but the two learns of it. */
  async decline(actor: Actor, invitationId: string): Promise<Invitation> {
    return this.unitOfWork.run(async (tx) => {
      const invitation = await tx.lock(Invitation, invitationId);
      refuse(whyNotMove(actor.personId, 'decline', invitation, tx.now));
      await tx.save(invitation.close('DECLINED', tx.now));
      tx.audit({ actor, action: 'invitation.declined', subject: { type: 'Invitation', id: invitationId } });
      tx.emit(invitationDeclined(told(invitation)));
      return invitation;
    });
  }

  /** Whoever made it takes it back. */
  async cancel(actor: Actor, invitationId: string): Promise<Invitation> {
    return this.unitOfWork.run(async (tx) => {
      const invitation = await tx.lock(Invitation, invitationId);
      refuse(whyNotMove(actor.personId, 'cancel', invitation, tx.now));
      await tx.save(invitation.close('CANCELLED', tx.now));
      tx.audit({ actor, action: 'invitation.cancelled', subject: { type: 'Invitation', id: invitationId } });
      tx.emit(invitationCancelled({ ...told(invitation), cause: 'WITHDRAWN' }));
      return invitation;
    });
  }

  private async ask(actor: Actor, direction: InvitationDirection, asking: Asking): Promise<Invitation> {
    const [mentorId, menteeId] =
      direction === InvitationDirection.OFFER ? [actor.personId, asking.personId] : [asking.personId, actor.personId];
    return this.unitOfWork.run(async (tx) => {
      const programme = await this.programmeOf(tx, asking);
      refuse(whyNothingNew(programme));
      refuse(whyNotColleagues(actor.personId, asking.personId, await holdPeople(tx, [mentorId, menteeId])));
      const pair = { programmeId: programme.id, mentorId, menteeId };
      await holdPair(tx, pair);
      await this.pending.expireOf(tx, [mentorId, menteeId]);
      const circumstances =
        direction === InvitationDirection.OFFER
          ? await this.queries.circumstancesOfOffer(tx, pair)
          : await this.queries.circumstances(tx, pair);
      refuse(whyNotAsk(direction, circumstances));

      const message = asking.message?.trim() || null;
      const invitation = Invitation.make({ ...pair, direction, message }, tx.now, programme.invitationDays);
      await tx.save(invitation);
      tx.audit({ actor, action: 'invitation.sent', subject: { type: 'Invitation', id: invitation.id } });
      tx.emit(invitationSent(told(invitation)));
      return invitation;
    });
  }

  private async programmeOf(tx: Transaction, { programme: key }: Asking): Promise<Programme> {
    const programme = await tx.find(Programme, { key });
    if (programme !== null) return programme;
    throw new DomainError('NOT_FOUND', { text: mentorshipTexts.unknownProgramme, argumentPath: 'input.programme' });
  }
}

function told({ id, programmeId, direction, mentorId, menteeId }: Invitation) {
  return { invitationId: id, programmeId, direction, mentorId, menteeId };
}
