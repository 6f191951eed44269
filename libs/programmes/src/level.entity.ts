import { Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { Translations } from './translations.js';

/** A rung of the label in a programme. */
@Entity('level')
@Unique('level_within_a_programme', ['id', 'programmeId'])
@Index('level_by_programme', ['programmeId', 'rank'])
export class Level {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'level_primary' })
  id!: string;

  @Column({ type: 'uuid' })
  programmeId!: string;

  @Column({ type: 'text' })
  key!: string;

  /** In the programme's own language. */
  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'jsonb', default: {} })
  translations!: Translations<'name'>;

  /** By every tag and writing that somebody may read in, worked out by the database. */
  @Column({
    type: 'jsonb',
    generatedType: 'STORED',
    asExpression: 'translations_for_readers(translations)',
    select: false,
    insert: false,
    update: false,
  })
  translationsForReaders!: Translations<'name'>;

  /** The lowest is reached first. */
  @Column({ type: 'integer' })
  rank!: number;

  /** Null for a label that never expires. */
  @Column({ type: 'integer', nullable: true })
  validityMonths!: number | null;

  @Column({ type: 'timestamptz', nullable: true })
  retiredAt!: Date | null;
}
