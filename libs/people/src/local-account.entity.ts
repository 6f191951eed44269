import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A password for someone who does not come through an identity provider. */
@Entity('local_account')
export class LocalAccount {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'local_account_key' })
  personId!: string;

  /** As `hashPassword` makes it; it carries its own cost. */
  @Column({ type: 'text' })
  passwordHash!: string;

  static of(personId: string, passwordHash: string): LocalAccount {
    return Object.assign(new LocalAccount(), { personId, passwordHash });
  }
}
