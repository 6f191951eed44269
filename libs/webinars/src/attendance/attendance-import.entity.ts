import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ReportWarning } from './report/report.js';

/** A report of the meeting tool, as it was taken. */
@Entity('attendance_import')
@Index('attendance_import_by_session', ['sessionId', 'importedAt', 'id'])
export class AttendanceImport {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'attendance_import_key' })
  id!: string;

  @Column({ type: 'uuid' })
  sessionId!: string;

  @Column({ type: 'text' })
  fileName!: string;

  @Column({ type: 'bytea' })
  sha256!: Buffer;

  @Column({ type: 'timestamptz' })
  importedAt!: Date;

  @Column({ type: 'uuid' })
  importedBy!: string;

  @Column({ type: 'jsonb' })
  warnings!: readonly ReportWarning[];

  @Column({ type: 'bigint', nullable: true })
  coversFrom!: number | null;

  @Column({ type: 'bigint', nullable: true })
  coversTo!: number | null;

  @Column({ type: 'bigint', nullable: true })
  ranFrom!: number | null;

  @Column({ type: 'bigint', nullable: true })
  ranTo!: number | null;

  @Column({ type: 'integer', nullable: true })
  seconds!: number | null;

  @Column({ type: 'boolean' })
  onItsDay!: boolean;

  /** A later report speaks of the same time: what this one says counts no more. */
  @Column({ type: 'boolean', default: false })
  superseded!: boolean;
}
