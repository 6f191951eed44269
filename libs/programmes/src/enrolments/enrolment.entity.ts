import { Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { newId } from '@sillage/platform';

export const EnrolmentStatus = { ACTIVE: 'ACTIVE', PAUSED: 'PAUSED', LEFT: 'LEFT' } as const;
export type EnrolmentStatus = (typeof EnrolmentStatus)[keyof typeof EnrolmentStatus];

/** A person's voluntary participation in one programme. One row for ever: a return keeps the history. */
@Entity('enrolment')
@Unique('enrolment_once', ['programmeId', 'personId'])
@Index('enrolment_by_person', ['personId'])
@Index('enrolment_labelled_by_name', ['programmeId', 'searchKey', 'personId'], { where: 'level_id IS NOT NULL' })
export class Enrolment {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'enrolment_primary' })
  id!: string;

  @Column({ type: 'uuid' })
  programmeId!: string;

  @Column({ type: 'uuid' })
  personId!: string;

  @Column({ type: 'text' })
  status!: EnrolmentStatus;

  @Column({ type: 'timestamptz' })
  enrolledAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  pausedAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  leftAt!: Date | null;

  /** May start a chain without a mentor. */
  @Column({ type: 'boolean', default: false })
  founder!: boolean;

  @Column({ type: 'timestamptz', nullable: true })
  founderSince!: Date | null;

  /** The mentor of now, who may see how their mentee gets on; mentorship writes it. */
  @Column({ type: 'uuid', nullable: true })
  mentorId!: string | null;

  /** The level of the label in force; labels write it, whoever stands below them reads it here. */
  @Column({ type: 'uuid', nullable: true })
  levelId!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  labelledSince!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  firstLabelledAt!: Date | null;

  /** When the last label in force lapsed; null for whoever holds one again, gave it back, lost it or left. */
  @Column({ type: 'timestamptz', nullable: true })
  alumnusSince!: Date | null;

  /** As their person is listed; kept by the database's triggers, and never written from here. */
  @Column({ type: 'text', collation: 'C', default: '', select: false, insert: false, update: false })
  searchKey!: string;

  static start(programmeId: string, personId: string, now: Date): Enrolment {
    return Object.assign(new Enrolment(), {
      id: newId(),
      programmeId,
      personId,
      status: EnrolmentStatus.ACTIVE,
      enrolledAt: now,
      pausedAt: null,
      leftAt: null,
      founder: false,
      founderSince: null,
      mentorId: null,
      levelId: null,
      labelledSince: null,
      firstLabelledAt: null,
      alumnusSince: null,
    });
  }

  pause(now: Date): void {
    this.status = EnrolmentStatus.PAUSED;
    this.pausedAt = now;
  }

  resume(): void {
    this.status = EnrolmentStatus.ACTIVE;
    this.pausedAt = null;
  }

  leave(now: Date): void {
    this.status = EnrolmentStatus.LEFT;
    this.pausedAt = null;
    this.leftAt = now;
    this.alumnusSince = null;
  }

  nameFounder(founder: boolean, now: Date): void {
    this.founder = founder;
    this.founderSince = founder ? now : null;
  }

  /** The person comes back: what they did before still counts, what they gave back stays given back. */
  comeBack(now: Date): void {
    this.status = EnrolmentStatus.ACTIVE;
    this.enrolledAt = now;
    this.leftAt = null;
  }
}
