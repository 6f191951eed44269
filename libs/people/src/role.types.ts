import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { IsId, MutationInput, MutationPayload, Role, type RoleGrant } from '@sillage/platform';

registerEnumType(Role, { name: 'Role', description: 'What a person may be given; who holds a label is derived.' });

/** Its org unit is resolved here, its programme by libs/programmes. */
@ObjectType('RoleAssignment')
export class RoleAssignmentType implements RoleGrant {
  @Field(() => Role)
  role!: Role;

  orgUnitId!: string | null;
  programmeId!: string | null;
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
  @IsString()
  @MaxLength(100)
  programme?: string | null;
}

@ObjectType()
export class RolePayload extends MutationPayload {
  personId!: string;

  @Field(() => [RoleAssignmentType])
  roles!: RoleAssignmentType[];
}
