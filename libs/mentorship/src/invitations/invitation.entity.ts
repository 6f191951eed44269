import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { later, newId } from '@sillage/platform';
import { Mentorship } from '../mentorship.entity.js';

/** `OFFER`: a mentor invites a colleague. `REQUEST`: an employee asks a possible mentor. */
export const InvitationDirection = { OFFER: 'OFFER', REQUEST: 'REQUEST' } as const;
export type InvitationDirection = (typeof InvitationDirection)[keyof typeof InvitationDirection];

export const InvitationStatus = {
  PENDING: 'PENDING',
  ACCEPTED: 'ACCEPTED',
  DECLINED: 'DECLINED',
  EXPIRED: 'EXPIRED',
  CANCELLED: 'CANCELLED',
} as const;
export type InvitationStatus = (typeof InvitationStatus)[keyof typeof InvitationStatus];

type Asked = Pick<Invitation, 'programmeId' | 'direction' | 'mentorId' | 'menteeId' | 'message'>;

/** Between two people, in one direction; nobody else learns of it. Its moves are in `invitation.policy.ts`. */
@Entity('invitation')
export class Invitation {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'invitation_key' })
  id!: string;

  @Column({ type: 'uuid' })
  programmeId!: string;

  @Column({ type: 'text' })
  direction!: InvitationDirection;

  @Column({ type: 'uuid' })
  mentorId!: string;

  @Column({ type: 'uuid' })
  menteeId!: string;

  @Column({ type: 'text', nullable: true })
  message!: string | null;

  /** As written: one that is past its day stays PENDING here until the sweep comes by; see `statusAt`. */
  @Column({ type: 'text' })
  status!: InvitationStatus;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz' })
  expiresAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  closedAt!: Date | null;

  static make(asked: Asked, now: Date, validDays: number): Invitation {
    return Object.assign(new Invitation(), asked, {
      id: newId(),
      status: InvitationStatus.PENDING,
      createdAt: now,
      expiresAt: later(now, { days: validDays }),
      closedAt: null,
    });
  }

  /** Who made it; the other one answers it. */
  get senderId(): string {
    return this.direction === InvitationDirection.OFFER ? this.mentorId : this.menteeId;
  }

  get receiverId(): string {
    return this.direction === InvitationDirection.OFFER ? this.menteeId : this.mentorId;
  }

  statusAt(now: Date): InvitationStatus {
    const isPast = this.status === InvitationStatus.PENDING && this.expiresAt <= now;
    return isPast ? InvitationStatus.EXPIRED : this.status;
  }

  close(status: Exclude<InvitationStatus, 'PENDING'>, now: Date): this {
    this.status = status;
    this.closedAt = now;
    return this;
  }

  /** The mentorship that acceptance begins. */
  accept(now: Date): Mentorship {
    this.close(InvitationStatus.ACCEPTED, now);
    return Mentorship.begin(this, now);
  }
}
