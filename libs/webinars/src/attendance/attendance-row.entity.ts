import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RowReason } from './row-reasons.js';
import type { Presence } from './report/presence.js';

/** A row of a report that speaks of somebody. */
@Entity('attendance_row')
export class AttendanceRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'attendance_row_key' })
  importId!: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'attendance_row_key' })
  line!: number;

  @Column({ type: 'text', nullable: true })
  participant!: string | null;

  @Column({ type: 'text', nullable: true })
  text!: string | null;

  @Column({ type: 'text', nullable: true })
  reason!: RowReason | null;

  @Column({ type: 'uuid', nullable: true })
  personId!: string | null;

  @Column({ type: 'uuid', array: true, default: '{}' })
  candidateIds!: string[];

  @Column({ type: 'boolean', default: false })
  settled!: boolean;

  @Column({ type: 'jsonb' })
  presences!: readonly Presence[];
}
