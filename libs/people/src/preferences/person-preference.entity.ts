import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How a person wants to be reached and seen. Without a row, everything is as in `unspoken`. */
@Entity('person_preference')
export class PersonPreference {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'person_preference_key' })
  personId!: string;

  @Column({ type: 'boolean', default: true })
  email!: boolean;

  @Column({ type: 'boolean', default: true })
  inApp!: boolean;

  /** HH:MM in the person's time zone. */
  @Column({ type: 'text', default: '20:00' })
  quietHoursStart!: string;

  @Column({ type: 'text', default: '08:00' })
  quietHoursEnd!: string;

  @Column({ type: 'text', array: true, default: '{}' })
  mutedKinds!: string[];

  /** Being seen is a choice: off until the person says so. */
  @Column({ type: 'boolean', default: false })
  visibleAsChampion!: boolean;

  @Column({ type: 'boolean', default: false })
  openToMentor!: boolean;

  /** What holds for someone who never said anything. */
  static unspoken(personId: string): PersonPreference {
    return Object.assign(new PersonPreference(), {
      personId,
      email: true,
      inApp: true,
      quietHoursStart: '20:00',
      quietHoursEnd: '08:00',
      mutedKinds: [],
      visibleAsChampion: false,
      openToMentor: false,
    });
  }
}
