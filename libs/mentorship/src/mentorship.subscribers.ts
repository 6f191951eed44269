import { Injectable } from '@nestjs/common';
import { Subscribe, type Transaction } from '@sillage/platform';
import { personDeactivated } from '@sillage/people';
import { enrolmentLabelChanged, enrolmentLeft } from '@sillage/programmes';
import { holdEnrolments, holdEnrolmentsAround } from './enrolment-locks.js';
import { ActiveMentorships } from './active-mentorships.js';
import { PendingInvitations } from './pending-invitations.js';

type Standing = { status: string; enrolled_at: Date; labelled: boolean };

/**
 * What follows from a departure or a label. An event may come twice, late or out of order: each of these looks at how
 * things stand now, and does what is still to do.
 */
@Injectable()
export class MentorshipSubscribers {
  constructor(
    private readonly pending: PendingInvitations,
    private readonly active: ActiveMentorships,
  ) {}

  @Subscribe(enrolmentLeft, 'mentorship.close-for-leaver')
  async closeForLeaver(
    { programmeId, personId }: { programmeId: string; personId: string },
    tx: Transaction,
  ): Promise<void> {
    await holdEnrolmentsAround(tx, { personId, programmeId });
    const enrolment = await this.findEnrolment(tx, programmeId, personId);
    if (enrolment === undefined) return;
    const returnedAt = enrolment.status === 'LEFT' ? null : enrolment.enrolled_at;
    await this.pending.cancelOfLeaver(tx, { personId, programmeId }, returnedAt);
    await this.active.endOfLeaver(tx, { personId, programmeId }, returnedAt);
  }

  /** Also for somebody who was never enrolled: a colleague's offer may wait for them. */
  @Subscribe(personDeactivated, 'mentorship.close-for-departed')
  async closeForDeparted({ personId }: { personId: string }, tx: Transaction): Promise<void> {
    const [person] = await tx.query<{ active: boolean }>(`SELECT active FROM person WHERE id = $1`, [personId]);
    if (person?.active !== false) return;
    await holdEnrolmentsAround(tx, { personId, programmeId: null });
    await this.pending.cancelOfLeaver(tx, { personId, programmeId: null }, null);
    await this.active.endOfLeaver(tx, { personId, programmeId: null }, null);
  }

  @Subscribe(enrolmentLabelChanged, 'mentorship.follow-label')
  async followLabel(
    { programmeId, personId }: { programmeId: string; personId: string },
    tx: Transaction,
  ): Promise<void> {
    await holdEnrolments(tx, programmeId, [personId]);
    const enrolment = await this.findEnrolment(tx, programmeId, personId);
    if (enrolment === undefined) return;
    await this.active.completeOf(tx, { programmeId, menteeId: personId });
    if (!enrolment.labelled) await this.pending.cancelOfMentor(tx, { programmeId, mentorId: personId });
  }

  private async findEnrolment(tx: Transaction, programmeId: string, personId: string): Promise<Standing | undefined> {
    const [enrolment] = await tx.query<Standing>(
      `SELECT status, enrolled_at, level_id IS NOT NULL AS labelled FROM enrolment
       WHERE programme_id = $1 AND person_id = $2`,
      [programmeId, personId],
    );
    return enrolment;
  }
}
