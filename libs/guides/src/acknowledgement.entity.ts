import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** This person read this text, in this language, at this time. Append-only: the application's role may only insert. */
@Entity('acknowledgement')
@Unique('acknowledgement_once_a_text', ['guideId', 'personId', 'versionNumber', 'locale'])
export class Acknowledgement {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'acknowledgement_key' })
  id!: string;

  @Column({ type: 'uuid' })
  guideId!: string;

  @Column({ type: 'uuid' })
  versionId!: string;

  @Column({ type: 'integer' })
  versionNumber!: number;

  @Column({ type: 'text' })
  locale!: string;

  @Column({ type: 'text' })
  sha256!: string;

  @Column({ type: 'uuid' })
  personId!: string;

  @Column({ type: 'timestamptz' })
  acknowledgedAt!: Date;
}
