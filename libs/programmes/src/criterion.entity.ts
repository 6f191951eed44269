import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { Translations } from './translations.js';

export const CriterionKind = {
  GUIDE_ACKNOWLEDGED: 'GUIDE_ACKNOWLEDGED',
  SESSIONS_ATTENDED: 'SESSIONS_ATTENDED',
  HAS_MENTOR: 'HAS_MENTOR',
  MENTEES_LABELLED: 'MENTEES_LABELLED',
  HOLDS_LEVEL: 'HOLDS_LEVEL',
  SELF_DECLARED: 'SELF_DECLARED',
} as const;
export type CriterionKind = (typeof CriterionKind)[keyof typeof CriterionKind];

/** What a level asks for: a typed rule, checked by the system from evidence. */
@Entity('criterion')
@Unique('criterion_one_place', ['levelId', 'renewal', 'position'])
export class Criterion {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'criterion_primary' })
  id!: string;

  @Column({ type: 'uuid' })
  levelId!: string;

  @Column({ type: 'text' })
  kind!: CriterionKind;

  /** A webinar tag, a level key or a text to declare, as the kind needs. */
  @Column({ type: 'text', nullable: true })
  argument!: string | null;

  /** Of a text to declare. */
  @Column({ type: 'jsonb', default: {} })
  translations!: Translations<'argument'>;

  /** By every tag and writing that somebody may read in, worked out by the database. */
  @Column({
    type: 'jsonb',
    generatedType: 'STORED',
    asExpression: 'translations_for_readers(translations)',
    select: false,
    insert: false,
    update: false,
  })
  translationsForReaders!: Translations<'argument'>;

  /** The words that it asked to declare before these: what was declared in them counts. */
  @Column({ type: 'text', array: true, default: '{}' })
  formerly!: string[];

  @Column({ type: 'integer' })
  required!: number;

  @Column({ type: 'integer' })
  position!: number;

  /** Asked for when the label is renewed, instead of when it is earned. */
  @Column({ type: 'boolean', default: false })
  renewal!: boolean;
}
