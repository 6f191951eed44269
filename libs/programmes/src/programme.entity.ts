import { Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { programmeDefaults } from './programme-defaults.js';
import type { Translations } from './translations.js';

/** One champions network, with its levels, criteria, guide, sessions and rules: data, never code. */
@Entity('programme')
@Unique('programme_one_key', ['key'])
@Index('programme_by_guide', ['guideKey'])
export class Programme {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'programme_primary' })
  id!: string;

  @Column({ type: 'text' })
  key!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', default: '' })
  description!: string;

  /** Of its own texts, and those of its levels and criteria. */
  @Column({ type: 'text', default: 'en' })
  sourceLocale!: string;

  @Column({ type: 'jsonb', default: {} })
  translations!: Translations<'name' | 'description'>;

  /** By every tag and writing that somebody may read in, worked out by the database. */
  @Column({
    type: 'jsonb',
    generatedType: 'STORED',
    asExpression: 'translations_for_readers(translations)',
    select: false,
    insert: false,
    update: false,
  })
  translationsForReaders!: Translations<'name' | 'description'>;

  @Column({ type: 'text', nullable: true })
  guideKey!: string | null;

  /** Active mentees and pending offers that one mentor may have. */
  @Column({ type: 'integer', default: programmeDefaults.mentorCapacity })
  mentorCapacity!: number;

  /** Days after which an unanswered invitation expires. */
  @Column({ type: 'integer', default: programmeDefaults.invitationDays })
  invitationDays!: number;

  @Column({ type: 'boolean', default: programmeDefaults.awardsAutomatically })
  awardsAutomatically!: boolean;

  /** Days after the expiry of a label before it lapses. */
  @Column({ type: 'integer', default: programmeDefaults.graceDays })
  graceDays!: number;

  /** Days that a mentorship goes on after the label, unless one of the two ends it. */
  @Column({ type: 'integer', default: programmeDefaults.companionDays })
  companionDays!: number;

  /** What share of the company should hold the label; null while nobody said so. */
  @Column({ type: 'double precision', nullable: true })
  goalShare!: number | null;

  /** By when. */
  @Column({ type: 'date', nullable: true })
  goalOn!: string | null;

  /** Since when it rests: everything stays readable, and nothing new begins in it. */
  @Column({ type: 'timestamptz', nullable: true })
  archivedAt!: Date | null;

  /** How often it was written; whoever saves says which one they read. */
  @Column({ type: 'integer', default: 1 })
  revision!: number;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;
}
