import { Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

export const RegistrationStatus = {
  REGISTERED: 'REGISTERED',
  WAITLISTED: 'WAITLISTED',
  CANCELLED: 'CANCELLED',
} as const;
export type RegistrationStatus = (typeof RegistrationStatus)[keyof typeof RegistrationStatus];

export const AttendanceStatus = {
  UNKNOWN: 'UNKNOWN',
  ATTENDED: 'ATTENDED',
  PARTIAL: 'PARTIAL',
  ABSENT: 'ABSENT',
  EXCUSED: 'EXCUSED',
  REPLAYED: 'REPLAYED',
} as const;
export type AttendanceStatus = (typeof AttendanceStatus)[keyof typeof AttendanceStatus];

export const AttendanceProvenance = {
  CHECK_IN_CODE: 'CHECK_IN_CODE',
  HOST_LIST: 'HOST_LIST',
  ATTENDANCE_REPORT: 'ATTENDANCE_REPORT',
  REPLAY: 'REPLAY',
} as const;
export type AttendanceProvenance = (typeof AttendanceProvenance)[keyof typeof AttendanceProvenance];

/** A seat or a place in the waiting list, and afterwards what really happened. */
@Entity('registration')
@Unique('registration_once_a_session', ['sessionId', 'personId'])
@Unique('registration_in_order_of_arrival', ['sessionId', 'position'])
@Index('registration_by_person', ['personId', 'sessionId'])
export class Registration {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'registration_key' })
  id!: string;

  @Column({ type: 'uuid' })
  sessionId!: string;

  @Column({ type: 'uuid' })
  personId!: string;

  @Column({ type: 'text' })
  status!: RegistrationStatus;

  @Column({ type: 'timestamptz' })
  registeredAt!: Date;

  /** The order of arrival in the session; who comes back after cancelling arrives anew. */
  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'text', default: AttendanceStatus.UNKNOWN })
  attendance!: AttendanceStatus;

  @Column({ type: 'integer', nullable: true })
  attendedMinutes!: number | null;

  /** How the attendance is known; null while it is not. */
  @Column({ type: 'text', nullable: true })
  attendanceProvenance!: AttendanceProvenance | null;

  @Column({ type: 'timestamptz', nullable: true })
  attendedAt!: Date | null;

  /** By the host's list or a report, and not by themselves: they may take it back. */
  @Column({ type: 'boolean', default: false })
  addedByHost!: boolean;

  /** When they took it back; no list and no report adds them again. */
  @Column({ type: 'timestamptz', nullable: true })
  withdrawnAt!: Date | null;
}
