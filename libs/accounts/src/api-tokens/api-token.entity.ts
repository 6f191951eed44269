import type { ApiTokenScope } from '@sillage/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** By what a program acts for somebody. Only a hash of its secret is kept: the table lets nobody in. */
@Entity('api_token')
export class ApiToken {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  personId!: string;

  @Column('bytea')
  tokenHash!: Buffer;

  @Column('text')
  name!: string;

  @Column('text')
  scope!: ApiTokenScope;

  @Column('boolean')
  readOnly!: boolean;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  lastUsedAt!: Date | null;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;
}
