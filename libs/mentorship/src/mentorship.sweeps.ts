import { Injectable } from '@nestjs/common';
import { Sweep, UnitOfWork } from '@sillage/platform';
import { MentorshipEnds } from './mentorship-ends.js';
import { PendingInvitations } from './invitations/pending-invitations.js';

const batch = 500;

@Injectable()
export class MentorshipSweeps {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly pending: PendingInvitations,
    private readonly ends: MentorshipEnds,
  ) {}

  /** Closes what nobody answered in time. Until it comes by, such an invitation is refused as expired all the same. */
  @Sweep({ name: 'expire-invitations', everySeconds: 60 })
  async expireInvitations(): Promise<void> {
    for (;;) {
      const expired = await this.unitOfWork.run((tx) => this.pending.expireDue(tx, batch));
      if (expired < batch) return;
    }
  }

  /** Closes what went on for long enough after the label; until it comes by, the two may still note and meet. */
  @Sweep({ name: 'complete-mentorships', everySeconds: 60 })
  async completeMentorships(): Promise<void> {
    for (;;) {
      const completed = await this.unitOfWork.run((tx) => this.ends.completeDue(tx, batch));
      if (completed < batch) return;
    }
  }
}
