import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { newId } from '@sillage/platform';

/** The good practices of a programme, under a key; its texts live in its versions. */
@Entity('guide')
@Unique('guide_key_is_unique', ['key'])
export class Guide {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  key!: string;

  /** In the source language of the newest published version; readers see their own translation's title. */
  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  static named(key: string, title: string, now: Date): Guide {
    return Object.assign(new Guide(), { id: newId(), key, title, createdAt: now });
  }
}
