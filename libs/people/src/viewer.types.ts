import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Capability } from '@sillage/platform';
import { PersonType } from './person.types.js';
import { NotificationPreferencesType } from './preferences/preference.types.js';
import { RoleAssignmentType } from './roles/role.types.js';

registerEnumType(Capability, {
  name: 'Capability',
  description:
    'What a person may do by their roles; whether in this programme and to this object, fields on these say.',
});

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

  @Field(() => [Capability], {
    description: 'What this person may do at all, in one programme at least; see `Programme.viewerCapabilities`.',
  })
  capabilities?: Capability[];
}
