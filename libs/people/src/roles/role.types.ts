import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import {
  ConnectionArgs,
  connectionType,
  IsId,
  MutationInput,
  MutationPayload,
  NamesKey,
  Role,
} from '@sillage/platform';
import { OrgUnitType } from '../organisation/org-unit.types.js';
import { PersonType } from '../person.types.js';

registerEnumType(Role, { name: 'Role', description: 'What a person may be given; who holds a label is derived.' });

/** libs/programmes adds its programme. */
@ObjectType('RoleAssignment')
export class RoleAssignmentType {
  @Field(() => ID)
  id!: string;

  @Field(() => Role)
  role!: Role;

  @Field(() => PersonType)
  person?: PersonType;

  @Field(() => Boolean, {
    description: 'Whether the viewer may take it back now. The role of the last administrator stays.',
  })
  viewerMayTake?: boolean;

  @Field(() => OrgUnitType, { nullable: true, description: 'Null means the whole company.' })
  orgUnit?: OrgUnitType | null;
}

@InputType()
export class RoleInput extends MutationInput {
  @Field(() => ID)
  @IsId()
  personId!: string;

  @Field(() => Role)
  @IsIn(Object.values(Role))
  role!: Role;

  @Field(() => String, { nullable: true, description: 'The subtree; null means the whole company.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  orgUnitCode?: string | null;

  @Field(() => String, { nullable: true, description: 'The key of the programme; null means every programme.' })
  @IsOptional()
  @NamesKey()
  programme?: string | null;
}

@ObjectType()
export class RolePayload extends MutationPayload {
  @Field(() => PersonType)
  person!: PersonType;

  @Field(() => [RoleAssignmentType])
  roles!: RoleAssignmentType[];
}

export const { Edge: RoleAssignmentEdge, Connection: RoleAssignmentConnection } = connectionType(RoleAssignmentType);

@ArgsType()
export class RoleAssignmentsArgs extends ConnectionArgs {
  @Field(() => Role, { nullable: true, description: 'Only those of this role.' })
  @IsOptional()
  @IsIn(Object.values(Role))
  role?: Role | null;
}

@InputType()
export class MoveRolesInput extends MutationInput {
  @Field(() => String, { description: 'The entity that roles were given for.' })
  @IsString()
  @MaxLength(200)
  fromOrgUnitCode!: string;

  @Field(() => String, { description: 'The entity that they are for from now on.' })
  @IsString()
  @MaxLength(200)
  toOrgUnitCode!: string;
}

@ObjectType()
export class MoveRolesPayload extends MutationPayload {
  @Field(() => Int, { description: 'How many roles followed.' })
  moved!: number;
}
