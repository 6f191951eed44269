import { Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A node of the organisation tree. The tree changes through HR's file alone. */
@Entity('org_unit')
@Unique('org_unit_one_code', ['code'])
@Unique('org_unit_one_path', ['path'])
@Index('org_unit_by_parent', ['parentId', 'name'])
export class OrgUnit {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'org_unit_key' })
  id!: string;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'uuid', nullable: true })
  parentId!: string | null;

  /** The names from the top, folded: two spellings of one path are one unit. */
  @Column({ type: 'text' })
  path!: string;

  @Column({ type: 'integer' })
  depth!: number;
}
