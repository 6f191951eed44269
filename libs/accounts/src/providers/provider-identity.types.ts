import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { PersonType } from '@sillage/people';
import { connectionType, DateTimeScalar, IsId, MutationInput, MutationPayload } from '@sillage/platform';
import { IsString, MaxLength, MinLength } from 'class-validator';

const nameAtMost = 100;
// OpenID Connect Core, 2: a subject has at most 255 characters.
const subjectAtMost = 255;

@ObjectType('ProviderIdentity', { description: 'Who a person is to an identity provider, by which they sign in.' })
export class ProviderIdentityType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'The provider, by its name in the configuration.' })
  provider!: string;

  @Field(() => String, { description: 'What the provider calls them (its `sub`).' })
  subject!: string;

  @Field(() => DateTimeScalar)
  boundAt!: Date;

  @Field(() => Boolean, { description: 'Whether `unbindIdentity` releases the person from it.' })
  viewerMayRelease!: boolean;
}

@ObjectType('ProviderIdentityRequest', {
  description: 'Somebody with a role came by their verified address, and waits for an administrator’s word.',
})
export class ProviderIdentityRequestType {
  @Field(() => ID)
  id!: string;

  @Field(() => PersonType)
  person!: PersonType;

  @Field(() => String, { description: 'The provider, by its name in the configuration.' })
  provider!: string;

  @Field(() => String, { description: 'What the provider calls them (its `sub`).' })
  subject!: string;

  @Field(() => String, { description: 'The address that the provider verified.' })
  email!: string;

  @Field(() => DateTimeScalar)
  askedAt!: Date;

  @Field(() => Boolean, {
    description: 'Whether one of the two has been bound otherwise since: `bindIdentity` takes neither then.',
  })
  isBoundOtherwise!: boolean;
}

export const { Edge: ProviderIdentityRequestEdge, Connection: ProviderIdentityRequestConnection } = connectionType(
  ProviderIdentityRequestType,
  'ProviderIdentityRequest',
);

@InputType()
export class BindIdentityInput extends MutationInput {
  @Field(() => ID)
  @IsId()
  personId!: string;

  @Field(() => String, { description: 'The provider, by its name in the configuration.' })
  @IsString()
  @MaxLength(nameAtMost)
  provider!: string;

  @Field(() => String, { description: 'What the provider calls them (its `sub`), to the letter.' })
  @IsString()
  @MinLength(1)
  @MaxLength(subjectAtMost)
  subject!: string;
}

@InputType()
export class UnbindIdentityInput extends MutationInput {
  @Field(() => ID)
  @IsId()
  personId!: string;

  @Field(() => String, { description: 'The provider, by its name in the configuration, or as it was named then.' })
  @IsString()
  @MaxLength(nameAtMost)
  provider!: string;
}

@ObjectType()
export class ProviderIdentityPayload extends MutationPayload {
  @Field(() => PersonType)
  person!: PersonType;
}
