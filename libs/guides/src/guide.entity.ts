import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** The good practices of a programme, under a key; its texts live in its versions. */
@Entity('guide')
@Unique('guide_one_key', ['key'])
export class Guide {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'guide_key' })
  id!: string;

  @Column({ type: 'text' })
  key!: string;

  /** In the source language of the newest published version; readers see their own translation's title. */
  @Column({ type: 'text' })
  title!: string;

  /** Of its public sections: an SPDX identifier. */
  @Column({ type: 'text', default: 'CC-BY-4.0' })
  licence!: string;

  /** The last one of any of its drafts; it only rises. */
  @Column({ type: 'integer', default: 0 })
  draftRevision!: number;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;
}
