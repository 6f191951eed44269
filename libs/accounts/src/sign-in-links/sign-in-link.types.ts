import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';
import { DateScalar, DateTimeScalar, IsId, ListSize, MutationInput, MutationPayload } from '@sillage/platform';
import { PersonType } from '@sillage/people';
import { namedAtMost } from './link-reason.js';

@ObjectType('Account', { description: 'How somebody can sign in.' })
export class AccountType {
  @Field(() => Boolean)
  hasPassword!: boolean;

  @Field(() => [String], { description: 'The identity providers through which they come.' })
  providers!: string[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When they were last given a sign-in link.' })
  invitedAt!: Date | null;

  @Field(() => DateScalar, { nullable: true, description: 'A day, not a time.' })
  lastSignInOn!: string | null;

  /** By letter, and still with the company. */
  isReachable!: boolean;
}

@InputType()
export class SendSignInLinksInput extends MutationInput {
  @Field(() => [ID], { description: `At most ${namedAtMost}.` })
  @IsId({ each: true })
  @ArrayMaxSize(namedAtMost)
  personIds!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'The people of this unit and all below it, too; their letters go out one after the other.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  orgUnitCode?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Of the unit, or else of the whole company: everybody who has neither a password nor an identity provider yet.',
  })
  @IsOptional()
  @IsBoolean()
  withoutAccess?: boolean | null;
}

@ObjectType()
export class SendSignInLinksPayload extends MutationPayload {
  @Field(() => Int, { description: 'For how many people a letter was written.' })
  sent!: number;

  @Field(() => Boolean, { description: 'Whether the letters wait, until sending is let go after a restore.' })
  held!: boolean;

  @Field(() => Boolean, {
    description: 'Whether the letters stay in Sillage and reach nobody, as there is no mail server.',
  })
  kept!: boolean;

  @Field(() => Int, { description: 'How many people get no letter.' })
  unreachableCount!: number;

  @Field(() => [PersonType], {
    description:
      'Who gets no letter: those of the people named who have no address, or who left; of a unit or everybody, the first 20 without an address.',
  })
  @ListSize(20)
  unreachable!: PersonType[];
}
