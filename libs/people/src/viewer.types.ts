import { Field, ObjectType } from '@nestjs/graphql';
import { PersonType } from './person.types.js';
import { NotificationPreferencesType } from './preference.types.js';
import { RoleAssignmentType } from './role.types.js';

/** Whoever is signed in; features above add to it what concerns them. */
@ObjectType('Viewer')
export class ViewerType {
  personId!: string;

  @Field(() => PersonType)
  person?: Pick<PersonType, 'id'>;

  @Field(() => [RoleAssignmentType])
  roles?: RoleAssignmentType[];

  @Field(() => NotificationPreferencesType)
  preferences?: NotificationPreferencesType;
}
