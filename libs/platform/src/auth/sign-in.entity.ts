import { Column, Entity, PrimaryColumn } from 'typeorm';

/** By a password, a one-time link, or the identity provider of that name. */
export type SignInWay = 'password' | 'link' | `oidc:${string}`;

/** One device on which a person is signed in. Only a hash of its token is kept: the table lets nobody in. */
@Entity('sign_in')
export class SignIn {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  personId!: string;

  @Column('bytea')
  tokenHash!: Buffer;

  @Column('text')
  way!: SignInWay;

  @Column('text', { nullable: true })
  userAgent!: string | null;

  @Column('timestamptz')
  createdAt!: Date;

  /** To within some minutes: it is not written at each request. */
  @Column('timestamptz')
  lastSeenAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
