import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { newId, type Role, type RoleGrant } from '@sillage/platform';

/** A role given to a person, within a subtree of the organisation and a programme; null is all of it. */
@Entity('role_assignment')
@Index('role_assignment_by_role', ['role', 'personId'])
export class RoleAssignment {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'role_assignment_key' })
  id!: string;

  @Column({ type: 'uuid' })
  personId!: string;

  @Column({ type: 'text' })
  role!: Role;

  @Column({ type: 'uuid', nullable: true })
  orgUnitId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  programmeId!: string | null;

  static of(personId: string, grant: RoleGrant): RoleAssignment {
    return Object.assign(new RoleAssignment(), { id: newId(), personId, ...grant });
  }
}
