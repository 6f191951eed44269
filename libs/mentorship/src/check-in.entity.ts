import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { newId } from '@sillage/platform';

type Told = Pick<CheckIn, 'mentorshipId' | 'recordedBy' | 'heldOn' | 'note' | 'nextOn'>;

/** A talk that the two had; what they noted of it stays between them. Days are `YYYY-MM-DD`. */
@Entity('check_in')
export class CheckIn {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'check_in_key' })
  id!: string;

  @Column({ type: 'uuid' })
  mentorshipId!: string;

  @Column({ type: 'uuid' })
  recordedBy!: string;

  @Column({ type: 'date' })
  heldOn!: string;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ type: 'date', nullable: true })
  nextOn!: string | null;

  @Column({ type: 'timestamptz' })
  recordedAt!: Date;

  static record(told: Told, now: Date): CheckIn {
    return Object.assign(new CheckIn(), told, { id: newId(), recordedAt: now });
  }
}
