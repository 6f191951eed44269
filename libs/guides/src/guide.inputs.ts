import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsEnum,
  IsNotEmpty,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsId, LocaleScalar, MutationInput, NamesKey } from '@sillage/platform';
import { GuideChange } from './guide-version.entity.js';

const languagesAtMost = 50;
const titleAtMost = 200;
// About a hundred pages: a guide that people are asked to read is never longer.
const markdownAtMost = 200_000;

@InputType()
export class GuideTranslationInput {
  @Field(() => LocaleScalar)
  @IsString()
  locale!: string;

  @Field(() => String)
  @IsNotEmpty()
  @MaxLength(titleAtMost)
  title!: string;

  @Field(() => String, { description: 'Markdown (CommonMark with tables); HTML in it is shown as words.' })
  @IsNotEmpty()
  @MaxLength(markdownAtMost)
  markdown!: string;
}

@InputType()
export class DraftGuideVersionInput extends MutationInput {
  @Field(() => String)
  @NamesKey()
  guideKey!: string;

  @Field(() => GuideChange)
  @IsEnum(GuideChange)
  change!: GuideChange;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  changeNote?: string | null;

  @Field(() => LocaleScalar)
  @IsString()
  sourceLocale!: string;

  @Field(() => [GuideTranslationInput], { description: 'The source text and whatever translations are ready.' })
  @ArrayNotEmpty()
  @ArrayMaxSize(languagesAtMost)
  @ValidateNested({ each: true })
  @Type(() => GuideTranslationInput)
  translations!: GuideTranslationInput[];
}

@InputType()
export class PublishGuideVersionInput extends MutationInput {
  @Field(() => ID)
  @IsId()
  versionId!: string;
}

@InputType()
export class TranslateGuideVersionInput extends MutationInput {
  @Field(() => ID)
  @IsId()
  versionId!: string;

  @Field(() => GuideTranslationInput)
  @ValidateNested()
  @Type(() => GuideTranslationInput)
  translation!: GuideTranslationInput;
}

@InputType()
export class AcknowledgeGuideInput extends MutationInput {
  @Field(() => String)
  @NamesKey()
  guideKey!: string;

  @Field(() => LocaleScalar)
  @IsString()
  locale!: string;

  @Field(() => String, { description: 'The hash of the text that was read, as the translation gave it.' })
  @IsString()
  @MaxLength(100)
  sha256!: string;
}
