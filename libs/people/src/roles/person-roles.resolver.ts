import { Resolver } from '@nestjs/graphql';
import { ShapedField } from '@sillage/platform';
import { PersonType } from '../person.types.js';
import { RoleAssignmentType } from './role.types.js';

@Resolver(() => PersonType)
export class PersonRolesResolver {
  @ShapedField(() => [RoleAssignmentType], {
    nullable: true,
    description: 'Every role of this person, for administrators and for the person; null for anybody else.',
  })
  readonly roles!: RoleAssignmentType[] | null;
}
