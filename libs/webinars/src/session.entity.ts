import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { newId, refuse, type Refusal } from '@sillage/platform';
import { newCheckInCode } from './attendance/check-in-code.js';

export const SessionKind = { WEBINAR: 'WEBINAR', WORKSHOP: 'WORKSHOP' } as const;
export type SessionKind = (typeof SessionKind)[keyof typeof SessionKind];

export const SessionStatus = {
  DRAFT: 'DRAFT',
  SCHEDULED: 'SCHEDULED',
  COMPLETED: 'COMPLETED',
  CANCELLED: 'CANCELLED',
} as const;
export type SessionStatus = (typeof SessionStatus)[keyof typeof SessionStatus];

export type SessionTimes = { startsAt: Date; endsAt: Date };

export type SessionPlan = SessionTimes &
  Pick<
    Session,
    'kind' | 'title' | 'description' | 'language' | 'tags' | 'timeZone' | 'place' | 'joinUrl' | 'replayUrl' | 'capacity'
  >;

/** One dated occurrence of a webinar or workshop. */
@Entity('session')
@Index('session_by_start', ['startsAt', 'id'])
@Index('session_by_programme', ['programmeId', 'startsAt', 'id'])
@Index('session_by_host', ['hostId'])
export class Session {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'session_key' })
  id!: string;

  @Column({ type: 'uuid' })
  programmeId!: string;

  @Column({ type: 'text' })
  kind!: SessionKind;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  description!: string;

  @Column({ type: 'text' })
  language!: string;

  @Column({ type: 'text', array: true, default: '{}' })
  tags!: string[];

  @Column({ type: 'timestamptz', precision: 3 })
  startsAt!: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  endsAt!: Date;

  @Column({ type: 'text' })
  timeZone!: string;

  @Column({ type: 'text', nullable: true })
  place!: string | null;

  @Column({ type: 'text', nullable: true })
  joinUrl!: string | null;

  @Column({ type: 'text', nullable: true })
  replayUrl!: string | null;

  @Column({ type: 'integer', nullable: true })
  capacity!: number | null;

  /** Kept by the database's trigger, and never written from here. */
  @Column({ type: 'integer', default: 0, insert: false, update: false })
  registeredCount!: number;

  /** Kept by the database's trigger, and never written from here. */
  @Column({ type: 'integer', default: 0, insert: false, update: false })
  waitlistedCount!: number;

  @Column({ type: 'text' })
  status!: SessionStatus;

  /** Whoever was there for this share of it attended; for less, in part. Between 0 and 1. */
  @Column({ type: 'double precision', default: '0.5' })
  minimumShare!: number;

  @Column({ type: 'boolean', default: false })
  replayCounts!: boolean;

  @Column({ type: 'uuid' })
  hostId!: string;

  @Column({ type: 'text' })
  checkInCode!: string;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  static schedule(plan: SessionPlan, of: { programmeId: string; hostId: string; now: Date }): Session {
    return Object.assign(new Session(), plan, {
      id: newId(),
      programmeId: of.programmeId,
      hostId: of.hostId,
      registeredCount: 0,
      waitlistedCount: 0,
      minimumShare: 0.5,
      replayCounts: false,
      status: SessionStatus.SCHEDULED,
      checkInCode: newCheckInCode(),
      createdAt: of.now,
    });
  }

  hasStarted(now: Date): boolean {
    return this.startsAt <= now;
  }

  reschedule(times: SessionTimes, now: Date): this {
    refuse(this.whyNotChanged(now));
    this.startsAt = times.startsAt;
    this.endsAt = times.endsAt;
    return this;
  }

  cancel(now: Date): this {
    refuse(this.whyNotChanged(now));
    this.status = SessionStatus.CANCELLED;
    return this;
  }

  /** Why it can be moved or called off no more. */
  whyNotChanged(now: Date): Refusal | null {
    if (this.status !== SessionStatus.SCHEDULED) return { code: 'INVALID_TRANSITION' };
    return this.hasStarted(now) ? { code: 'SESSION_STARTED' } : null;
  }
}
