import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { newId } from '@sillage/platform';

export const MentorshipStatus = { ACTIVE: 'ACTIVE', COMPLETED: 'COMPLETED', ENDED: 'ENDED' } as const;
export type MentorshipStatus = (typeof MentorshipStatus)[keyof typeof MentorshipStatus];

type Accepted = { id: string; programmeId: string; mentorId: string; menteeId: string };

/** An accepted invitation. Its end does not touch the lineage: an edge there is history. */
@Entity('mentorship')
export class Mentorship {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'mentorship_key' })
  id!: string;

  @Column({ type: 'uuid' })
  programmeId!: string;

  @Column({ type: 'uuid' })
  invitationId!: string;

  @Column({ type: 'uuid' })
  mentorId!: string;

  @Column({ type: 'uuid' })
  menteeId!: string;

  @Column({ type: 'text' })
  status!: MentorshipStatus;

  @Column({ type: 'timestamptz' })
  startedAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  endedAt!: Date | null;

  static begin(invitation: Accepted, now: Date): Mentorship {
    const { id, programmeId, mentorId, menteeId } = invitation;
    return Object.assign(new Mentorship(), {
      id: newId(),
      programmeId,
      invitationId: id,
      mentorId,
      menteeId,
      status: MentorshipStatus.ACTIVE,
      startedAt: now,
      endedAt: null,
    });
  }

  isBetween(personId: string): boolean {
    return personId === this.mentorId || personId === this.menteeId;
  }

  close(status: Exclude<MentorshipStatus, 'ACTIVE'>, now: Date): this {
    this.status = status;
    this.endedAt = now;
    return this;
  }
}
