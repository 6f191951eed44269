import { Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/**
 * An employee in the directory. Known to HR by `externalId`, which whoever was added by hand has not; the email may change,
 * and be missing.
 */
@Entity('person')
@Unique('person_one_external_id', ['externalId'])
@Index('person_by_name', ['searchKey', 'id'], { where: 'active' })
@Index('person_by_unit', ['orgUnitId', 'country'], { where: 'active' })
@Index('person_who_left', ['searchKey', 'id'], { where: 'NOT active' })
@Index('person_by_country', ['country', 'searchKey', 'id'], { where: 'active' })
export class Person {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'person_key' })
  id!: string;

  @Column({ type: 'text', nullable: true })
  externalId!: string | null;

  @Column({ type: 'text', nullable: true })
  email!: string | null;

  @Column({ type: 'text' })
  givenName!: string;

  @Column({ type: 'text' })
  familyName!: string;

  @Column({ type: 'text' })
  displayName!: string;

  @Column({ type: 'text' })
  locale!: string;

  @Column({ type: 'text' })
  timeZone!: string;

  @Column({ type: 'text' })
  country!: string;

  @Column({ type: 'uuid' })
  orgUnitId!: string;

  @Column({ type: 'text', nullable: true })
  jobTitle!: string | null;

  @Column({ type: 'uuid', nullable: true })
  managerId!: string | null;

  @Column({ type: 'boolean', default: true })
  active!: boolean;

  @Column({ type: 'timestamptz', nullable: true })
  deactivatedAt!: Date | null;

  @Column({ type: 'timestamptz' })
  updatedAt!: Date;

  /** Since then the row is nobody's in particular: what must stay points at it. */
  @Column({ type: 'timestamptz', nullable: true })
  erasedAt!: Date | null;

  /** The folded words of the name, made by the database: what searches read and lists are sorted by. */
  @Column({
    type: 'text',
    collation: 'C',
    generatedType: 'STORED',
    asExpression: 'person_search_key(family_name, given_name, display_name)',
    select: false,
    insert: false,
    update: false,
  })
  searchKey!: string;
}
