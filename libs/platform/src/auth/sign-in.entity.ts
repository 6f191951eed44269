import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One device on which a person is signed in. Only a hash of its token is kept: the table lets nobody in. */
@Entity('sign_in')
export class SignIn {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  personId!: string;

  @Column('bytea')
  tokenHash!: Buffer;

  @Column('text', { nullable: true })
  userAgent!: string | null;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
