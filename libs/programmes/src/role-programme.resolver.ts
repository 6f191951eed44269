import { Resolver } from '@nestjs/graphql';
import { RoleAssignmentType } from '@sillage/people';
import { ShapedField } from '@sillage/platform';
import { ProgrammeType } from './programme.types.js';

@Resolver(() => RoleAssignmentType)
export class RoleProgrammeResolver {
  @ShapedField(() => ProgrammeType, { nullable: true, description: 'Null means every programme.' })
  readonly programme!: ProgrammeType | null;
}
