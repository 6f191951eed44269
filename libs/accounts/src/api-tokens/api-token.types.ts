import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsBoolean, IsDate, IsIn, IsString, MaxLength } from 'class-validator';
import { ApiTokenScope, DateTimeScalar, IsId, MutationInput, MutationPayload, type ToldOnce } from '@sillage/platform';

registerEnumType(ApiTokenScope, {
  name: 'ApiTokenScope',
  description:
    'MINE: what its maker may do, without the role of an administrator. PEOPLE_IMPORT: `POST /imports/people` and its progress, nothing else, as long as its maker is an administrator. No token makes tokens, ends sign-ins or sets a password.',
});

@ObjectType('ApiToken')
export class ApiTokenType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => ApiTokenScope)
  scope!: ApiTokenScope;

  @Field(() => DateTimeScalar)
  createdAt!: Date | string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'To within ten minutes.' })
  lastUsedAt?: Date | string | null;

  @Field(() => DateTimeScalar)
  expiresAt!: Date | string;

  @Field(() => Boolean, { description: 'Refused whatever would change something.' })
  readOnly!: boolean;
}

@InputType()
export class CreateApiTokenInput extends MutationInput {
  @Field(() => String, { description: 'What it is for.' })
  @IsString()
  @MaxLength(80)
  name!: string;

  @Field(() => DateTimeScalar, { description: 'Within a year.' })
  @IsDate()
  expiresAt!: Date;

  @Field(() => ApiTokenScope, { defaultValue: ApiTokenScope.MINE, nullable: true })
  @IsIn([...Object.values(ApiTokenScope), null])
  scope?: ApiTokenScope | null;

  @Field(() => Boolean, { defaultValue: true, nullable: true })
  @IsBoolean()
  readOnly?: boolean | null;
}

@InputType()
export class RevokeApiTokenInput extends MutationInput {
  @Field(() => ID)
  @IsId()
  tokenId!: string;
}

@ObjectType()
export class ApiTokenPayload extends MutationPayload {
  @Field(() => ApiTokenType)
  token!: ApiTokenType;

  @Field(() => String, { nullable: true, description: 'What a program sends as its bearer token. Answered once.' })
  secret?: ToldOnce | null;
}
