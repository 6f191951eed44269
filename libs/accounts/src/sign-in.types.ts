import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { DateTimeScalar, IsId, MutationInput, MutationPayload } from '@sillage/platform';

@ObjectType('SignIn')
export class SignInType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: '`password`, `link`, or `oidc:` and the name of the provider.' })
  way!: string;

  @Field(() => DateTimeScalar)
  startedAt!: Date | string;

  @Field(() => DateTimeScalar, { description: 'To within ten minutes.' })
  lastSeenAt!: Date | string;

  @Field(() => DateTimeScalar, { description: 'When it ends by itself, unless it is used meanwhile.' })
  expiresAt!: Date | string;

  @Field(() => String, { nullable: true, description: 'What the browser says of itself.' })
  userAgent?: string | null;

  @Field(() => Boolean, { description: 'Whether this request comes by it.' })
  current!: boolean;
}

@InputType()
export class EndSignInInput extends MutationInput {
  @Field(() => ID, { nullable: true, description: 'Null ends every other sign-in of the viewer.' })
  @IsOptional()
  @IsId()
  signInId?: string | null;
}

@ObjectType()
export class EndSignInPayload extends MutationPayload {
  @Field(() => [SignInType], { description: 'Where the viewer is still signed in.' })
  signIns!: SignInType[];
}
