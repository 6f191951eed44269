import { Injectable } from '@nestjs/common';
import { dayIn, refuse, UnitOfWork, type Actor, type Transaction } from '@sillage/platform';
import { Enrolment } from '@sillage/programmes';
import { holdEnrolments } from './pair-locks.js';
import { CheckIn } from './check-in.entity.js';
import { Goal } from './goal.entity.js';
import { Mentorship, MentorshipStatus } from './mentorship.entity.js';
import { mentorshipEnded } from './mentorship.events.js';
import { whyNotAnotherGoal, whyNotMove, whyNotNote } from './mentorship.policy.js';

type CheckInNoted = { mentorshipId: string; heldOn: string; note?: string | null; nextOn?: string | null };

/** What the two do together, and its end. The lineage is not touched by an end: an edge is history. */
@Injectable()
export class MentorshipService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Either side, at any time, without a reason: after the mentee's first label it says that the two are done. */
  async end(actor: Actor, mentorshipId: string): Promise<Mentorship> {
    return this.unitOfWork.run(async (tx) => {
      // The mentee's enrolment says who the mentor is: locked first, as by everybody who changes both.
      const { programmeId, menteeId } = await tx.get(Mentorship, mentorshipId);
      await holdEnrolments(tx, programmeId, [menteeId]);
      const mentorship = await this.lockForMove(tx, actor, mentorshipId);
      const { firstLabelledAt } = await tx.get(Enrolment, { programmeId, personId: menteeId });
      const status = firstLabelledAt === null ? MentorshipStatus.ENDED : MentorshipStatus.COMPLETED;
      await tx.save(mentorship.close(status, tx.now));
      const action = `mentorship.${status.toLowerCase()}`;
      tx.audit({ actor, action, subject: { type: 'Mentorship', id: mentorship.id } });
      const ending = actor.personId === mentorship.mentorId ? 'BY_MENTOR' : 'BY_MENTEE';
      tx.emit(mentorshipEnded({ ...told(mentorship), status, ending, leaverId: null }));
      return mentorship;
    });
  }

  async recordCheckIn(actor: Actor, { mentorshipId, heldOn, ...rest }: CheckInNoted): Promise<Mentorship> {
    const days = { heldOn, nextOn: rest.nextOn ?? null };
    const note = rest.note?.trim() || null;
    return this.unitOfWork.run(async (tx) => {
      const mentorship = await this.lockForMove(tx, actor, mentorshipId);
      refuse(whyNotNote(days, dayIn(actor.timeZone, tx.now)));
      const checkIn = CheckIn.record({ mentorshipId, recordedBy: actor.personId, ...days, note }, tx.now);
      await tx.save(checkIn);
      // The note itself is private to the two, and so not in the trail.
      tx.audit({ actor, action: 'check-in.recorded', subject: { type: 'CheckIn', id: checkIn.id } });
      return mentorship;
    });
  }

  async setGoal(actor: Actor, mentorshipId: string, title: string): Promise<Mentorship> {
    return this.unitOfWork.run(async (tx) => {
      const mentorship = await this.lockForMove(tx, actor, mentorshipId);
      const goals = await tx.list(Goal, { mentorshipId });
      refuse(whyNotAnotherGoal(goals.length));
      const goal = await tx.save(Goal.set({ mentorshipId, title: title.trim() }, tx.now));
      tx.audit({ actor, action: 'goal.set', subject: { type: 'Goal', id: goal.id } });
      return mentorship;
    });
  }

  /** @param done false takes it back */
  async markGoal(actor: Actor, goalId: string, done: boolean): Promise<Mentorship> {
    return this.unitOfWork.run(async (tx) => {
      const { mentorshipId } = await tx.get(Goal, goalId);
      const mentorship = await this.lockForMove(tx, actor, mentorshipId);
      const goal = await tx.lock(Goal, goalId);
      goal.doneAt = done ? (goal.doneAt ?? tx.now) : null;
      await tx.save(goal);
      tx.audit({ actor, action: 'goal.marked', subject: { type: 'Goal', id: goalId }, details: { done } });
      return mentorship;
    });
  }

  async removeGoal(actor: Actor, goalId: string): Promise<Mentorship> {
    return this.unitOfWork.run(async (tx) => {
      const { mentorshipId } = await tx.get(Goal, goalId);
      const mentorship = await this.lockForMove(tx, actor, mentorshipId);
      await tx.remove(await tx.lock(Goal, goalId));
      tx.audit({ actor, action: 'goal.removed', subject: { type: 'Goal', id: goalId } });
      return mentorship;
    });
  }

  private async lockForMove(tx: Transaction, actor: Actor, mentorshipId: string): Promise<Mentorship> {
    const mentorship = await tx.lock(Mentorship, mentorshipId);
    refuse(whyNotMove(actor.personId, mentorship));
    return mentorship;
  }
}

function told({ id, programmeId, mentorId, menteeId }: Mentorship) {
  return { mentorshipId: id, programmeId, mentorId, menteeId };
}
