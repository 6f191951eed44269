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

type Planned = { programmeId: string; hostId: string; now: Date; draft?: boolean; seriesId?: string | null };

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

  /** Of those that were planned together. */
  @Column({ type: 'uuid', nullable: true })
  seriesId!: string | null;

  /** Rises with each change that a calendar should know (RFC 5545, SEQUENCE). */
  @Column({ type: 'integer', default: 0 })
  sequence!: number;

  /** The tags as they are compared. Kept by the database's trigger, and never written from here. */
  @Column({ type: 'text', array: true, default: '{}', insert: false, update: false })
  tagKeys!: string[];

  /** Told to everybody concerned. */
  @Column({ type: 'text', nullable: true })
  cancelReason!: string | null;

  @Column({ type: 'text' })
  checkInCode!: string;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  static schedule(plan: SessionPlan, of: Planned): Session {
    return Object.assign(new Session(), plan, {
      id: newId(),
      programmeId: of.programmeId,
      hostId: of.hostId,
      registeredCount: 0,
      tagKeys: [],
      waitlistedCount: 0,
      minimumShare: 0.5,
      replayCounts: false,
      status: of.draft === true ? SessionStatus.DRAFT : SessionStatus.SCHEDULED,
      seriesId: of.seriesId ?? null,
      sequence: 0,
      cancelReason: null,
      checkInCode: newCheckInCode(),
      createdAt: of.now,
    });
  }

  hasStarted(now: Date): boolean {
    return this.startsAt <= now;
  }

  reschedule(times: SessionTimes & { timeZone?: string }, now: Date): this {
    refuse(this.whyNotRescheduled(now));
    this.startsAt = times.startsAt;
    this.endsAt = times.endsAt;
    this.timeZone = times.timeZone ?? this.timeZone;
    this.sequence += 1;
    return this;
  }

  cancel(reason: string | null, now: Date): this {
    refuse(this.whyNotCancelled(now));
    this.status = SessionStatus.CANCELLED;
    this.cancelReason = reason;
    this.sequence += 1;
    return this;
  }

  /** Makes a draft known. */
  publish(): this {
    refuse(this.whyNotPublished());
    this.status = SessionStatus.SCHEDULED;
    return this;
  }

  whyNotRescheduled(now: Date): Refusal | null {
    if (this.status === SessionStatus.DRAFT) return null;
    return this.whyNotCancelled(now);
  }

  whyNotCancelled(now: Date): Refusal | null {
    if (this.status !== SessionStatus.SCHEDULED) return { code: 'INVALID_TRANSITION' };
    return this.hasStarted(now) ? { code: 'SESSION_STARTED' } : null;
  }

  whyNotPublished(): Refusal | null {
    return this.status === SessionStatus.DRAFT ? null : { code: 'INVALID_TRANSITION' };
  }

  isOver(now: Date): boolean {
    return this.status === SessionStatus.COMPLETED || this.endsAt <= now;
  }
}
