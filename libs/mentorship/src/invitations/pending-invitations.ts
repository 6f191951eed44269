import { Injectable } from '@nestjs/common';
import type { Actor, Subject, Transaction } from '@sillage/platform';
import type { InvitationDirection } from './invitation.entity.js';
import { invitationCancelled, invitationExpired, type CancellationCause } from '../mentorship.events.js';

type Closed = {
  invitationId: string;
  programmeId: string;
  direction: InvitationDirection;
  mentorId: string;
  menteeId: string;
};

const pending = `SELECT id FROM invitation WHERE status = 'PENDING'`;

/** Invitations that close without an answer, with a word to whoever waited for one. */
@Injectable()
export class PendingInvitations {
  /** The mentee has found a mentor: everybody else who offered, or was asked, gets the place and the time back. */
  async cancelOthersOf(
    tx: Transaction,
    actor: Actor,
    mentee: { programmeId: string; menteeId: string },
  ): Promise<void> {
    const found = `${pending} AND programme_id = $1 AND mentee_id = $2`;
    await this.cancel(tx, actor, 'MENTEE_FOUND_A_MENTOR', found, [mentee.programmeId, mentee.menteeId]);
  }

  /**
   * @param leaver of one programme, or of the company when `programmeId` is null; `at` is when they left it, and what was
   * sent since then stays
   * @returns the ids of those that were cancelled
   */
  async cancelOfLeaver(
    tx: Transaction,
    { personId, programmeId, at = null }: { personId: string; programmeId: string | null; at?: string | null },
  ): Promise<string[]> {
    const found = `${pending} AND (mentor_id = $1 OR mentee_id = $1) AND ($2::uuid IS NULL OR programme_id = $2)
      AND ($3::timestamptz IS NULL OR created_at <= $3)`;
    return this.cancel(tx, null, 'LEFT', found, [personId, programmeId, at]);
  }

  /** Whoever of them has no label in force takes nobody on. */
  async cancelOfUnlabelled(
    tx: Transaction,
    { programmeId, personIds }: { programmeId: string; personIds: readonly string[] },
  ): Promise<void> {
    const found = `${pending} AND programme_id = $1 AND mentor_id IN (SELECT e.person_id FROM enrolment e
      WHERE e.programme_id = $1 AND e.person_id = ANY($2::uuid[]) AND e.level_id IS NULL)`;
    await this.cancel(tx, null, 'MENTOR_WITHOUT_LABEL', found, [programmeId, personIds]);
  }

  /** Nothing new begins in the programme any more. */
  async cancelOfProgramme(tx: Transaction, programmeId: string): Promise<void> {
    await this.cancel(tx, null, 'PROGRAMME_ARCHIVED', `${pending} AND programme_id = $1`, [programmeId]);
  }

  /** Those of the two that are past their day hold no place, even before the sweep comes by. */
  async expireOf(tx: Transaction, people: readonly string[]): Promise<void> {
    await this.expire(tx, `${pending} AND expires_at <= $1 AND (mentor_id = ANY($2) OR mentee_id = ANY($2))`, [
      tx.now,
      people,
    ]);
  }

  /** @returns how many; fewer than `most` when none is left */
  async expireDue(tx: Transaction, most: number): Promise<number> {
    return this.expire(tx, `${pending} AND expires_at <= $1 ORDER BY expires_at LIMIT $2`, [tx.now, most]);
  }

  private async cancel(
    tx: Transaction,
    actor: Actor | null,
    cause: CancellationCause,
    found: string,
    parameters: unknown[],
  ): Promise<string[]> {
    const cancelled = await this.close(tx, 'CANCELLED', found, parameters);
    for (const invitation of cancelled) {
      const subject: Subject = { type: 'Invitation', id: invitation.invitationId };
      tx.audit({ actor, action: 'invitation.cancelled', subject, reason: cause });
      tx.emit(invitationCancelled({ ...invitation, cause }));
    }
    return cancelled.map(({ invitationId }) => invitationId);
  }

  private async expire(tx: Transaction, found: string, parameters: unknown[]): Promise<number> {
    const closed = await this.close(tx, 'EXPIRED', found, parameters);
    for (const invitation of closed) {
      const subject: Subject = { type: 'Invitation', id: invitation.invitationId };
      tx.audit({ actor: null, action: 'invitation.expired', subject });
      tx.emit(invitationExpired(invitation));
    }
    return closed.length;
  }

  private async close(tx: Transaction, status: string, found: string, parameters: unknown[]): Promise<Closed[]> {
    const ids = (await tx.query<{ id: string }>(found, parameters)).map(({ id }) => id);
    if (ids.length === 0) return [];
    // Locked in the order of their ids, as everywhere: two who close the same ones never wait for each other.
    return tx.query<Closed>(
      `WITH due AS (${pending} AND id = ANY($1::uuid[]) ORDER BY id FOR UPDATE)
       UPDATE invitation i SET status = $2, closed_at = $3 FROM due WHERE i.id = due.id
       RETURNING i.id AS "invitationId", i.programme_id AS "programmeId", i.direction,
         i.mentor_id AS "mentorId", i.mentee_id AS "menteeId"`,
      [ids, status, tx.now],
    );
  }
}
