import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { newId } from '@sillage/platform';

/** What the two set out to do together; a short list. */
@Entity('goal')
export class Goal {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'goal_key' })
  id!: string;

  @Column({ type: 'uuid' })
  mentorshipId!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  doneAt!: Date | null;

  static set(facts: Pick<Goal, 'mentorshipId' | 'title'>, now: Date): Goal {
    return Object.assign(new Goal(), facts, { id: newId(), createdAt: now, doneAt: null });
  }
}
