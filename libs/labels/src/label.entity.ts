import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { later, newId } from '@sillage/platform';

export const LabelStatus = {
  IN_PROGRESS: 'IN_PROGRESS',
  READY: 'READY',
  SUBMITTED: 'SUBMITTED',
  SENT_BACK: 'SENT_BACK',
  AWARDED: 'AWARDED',
  RENEWED: 'RENEWED',
  LAPSED: 'LAPSED',
  RETURNED: 'RETURNED',
  REVOKED: 'REVOKED',
} as const;
export type LabelStatus = (typeof LabelStatus)[keyof typeof LabelStatus];

/** How a label stops being in force. */
export type LabelEnding = 'LAPSED' | 'RETURNED' | 'REVOKED';

/** A level awarded to a person in a programme, or on the way there. One row for each award. */
@Entity('label')
@Index('label_by_person', ['personId', 'programmeId'])
@Index('label_by_level', ['levelId'])
export class Label {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'label_primary' })
  id!: string;

  @Column({ type: 'uuid' })
  programmeId!: string;

  @Column({ type: 'uuid' })
  personId!: string;

  @Column({ type: 'uuid' })
  levelId!: string;

  @Column({ type: 'text' })
  status!: LabelStatus;

  @Column({ type: 'timestamptz' })
  openedAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  submittedAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  awardedAt!: Date | null;

  /** The award with which the chain of renewals began: a renewed label is held since then. */
  @Column({ type: 'timestamptz', nullable: true })
  heldSince!: Date | null;

  /** Null for a level without end of validity. */
  @Column({ type: 'timestamptz', nullable: true })
  expiresAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  closedAt!: Date | null;

  /** Why it was sent back or revoked; the person reads it. */
  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  /** The award that this one renews. */
  @Column({ type: 'uuid', nullable: true })
  renewsId!: string | null;

  /** Since when the holder shows it to anybody; null while they do not. The same for a whole chain of renewals. */
  @Column({ type: 'timestamptz', nullable: true })
  publishedAt!: Date | null;

  static open(of: { programmeId: string; personId: string; levelId: string }, now: Date): Label {
    return Object.assign(new Label(), {
      id: newId(),
      ...of,
      status: LabelStatus.IN_PROGRESS,
      openedAt: now,
      submittedAt: null,
      awardedAt: null,
      heldSince: null,
      expiresAt: null,
      closedAt: null,
      reason: null,
      renewsId: null,
      publishedAt: null,
    });
  }

  submit(now: Date): void {
    this.status = LabelStatus.SUBMITTED;
    this.submittedAt = now;
    this.reason = null;
  }

  sendBack(reason: string): void {
    this.status = LabelStatus.SENT_BACK;
    this.reason = reason;
  }

  /** @param validityMonths null for a label that never expires */
  award(now: Date, validityMonths: number | null): void {
    this.status = LabelStatus.AWARDED;
    this.awardedAt = now;
    this.heldSince = now;
    this.expiresAt = validityMonths === null ? null : later(now, { months: validityMonths });
    this.reason = null;
  }

  /** Ends this period and begins the next, which takes nothing from the first: it counts from its end. */
  renew(now: Date, validityMonths: number | null): Label {
    const { programmeId, personId, levelId, heldSince, expiresAt, publishedAt } = this;
    this.status = LabelStatus.RENEWED;
    this.closedAt = now;
    const begins = expiresAt !== null && expiresAt > now ? expiresAt : now;
    return Object.assign(Label.open({ programmeId, personId, levelId }, now), {
      status: LabelStatus.AWARDED,
      awardedAt: now,
      heldSince,
      expiresAt: validityMonths === null ? null : later(begins, { months: validityMonths }),
      renewsId: this.id,
      publishedAt,
    });
  }

  close(status: LabelEnding, now: Date, reason: string | null = null): void {
    this.status = status;
    this.closedAt = now;
    this.reason = reason;
  }
}
