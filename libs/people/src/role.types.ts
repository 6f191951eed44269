import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { IsId, MutationInput, MutationPayload, NamesKey, Role } from '@sillage/platform';
import { OrgUnitType } from './org-unit.types.js';
import { PersonType } from './person.types.js';

registerEnumType(Role, { name: 'Role', description: 'What a person may be given; who holds a label is derived.' });

/** libs/programmes adds its programme. */
@ObjectType('RoleAssignment')
export class RoleAssignmentType {
  id!: string;

  @Field(() => Role)
  role!: Role;

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
