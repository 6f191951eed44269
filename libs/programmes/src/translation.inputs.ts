import { Field, InputType } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';
import { LocaleScalar } from '@sillage/platform';

/** More than any company speaks. */
export const languagesAtMost = 50;

@InputType()
export class CriterionTranslationInput {
  @Field(() => LocaleScalar)
  @IsString()
  locale!: string;

  @Field(() => String, { description: 'At most 500 characters.' })
  @IsString()
  @MaxLength(500)
  argument!: string;
}

@InputType()
export class LevelTranslationInput {
  @Field(() => LocaleScalar)
  @IsString()
  locale!: string;

  @Field(() => String, { description: 'At most 200 characters.' })
  @IsString()
  @MaxLength(200)
  name!: string;
}

@InputType()
export class ProgrammeTranslationInput {
  @Field(() => LocaleScalar)
  @IsString()
  locale!: string;

  @Field(() => String, { description: 'At most 200 characters.' })
  @IsString()
  @MaxLength(200)
  name!: string;

  @Field(() => String, { description: 'Empty only where the programme’s own is.' })
  @IsString()
  @MaxLength(10_000)
  description!: string;
}
