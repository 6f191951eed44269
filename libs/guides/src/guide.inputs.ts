import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsEnum,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsId, keyAtMost, LocaleScalar, MutationInput, NamesKey } from '@sillage/platform';
import { GuideChange } from './guide-version.entity.js';

const languagesAtMost = 50;
const titleAtMost = 200;
// About a hundred pages: a guide that people are asked to read is never longer.
export const markdownAtMost = 200_000;
const noteAtMost = 1000;
const programmesAtMost = 200;

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

  @Field(() => String, { nullable: true, description: 'What changed in this language, for its readers.' })
  @IsOptional()
  @IsString()
  @MaxLength(noteAtMost)
  changeNote?: string | null;
}

@InputType()
export class DraftGuideVersionInput extends MutationInput {
  @Field(() => Int, {
    nullable: true,
    description:
      'Of the draft that was read. Refused with CONFLICT when somebody saved meanwhile, or when there is a draft and none is named.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  revision?: number | null;

  @Field(() => String)
  @NamesKey()
  guideKey!: string;

  @Field(() => GuideChange)
  @IsEnum(GuideChange)
  change!: GuideChange;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(noteAtMost)
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

  @Field(() => [LocaleScalar], {
    nullable: true,
    description:
      'Languages of the current version that this one leaves out; without it their texts stay, marked as behind where the source changed.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(languagesAtMost)
  @IsString({ each: true })
  dropLocales?: string[] | null;
}

@InputType()
export class DiscardGuideDraftInput extends MutationInput {
  @Field(() => String)
  @NamesKey()
  guideKey!: string;

  @Field(() => Int, { description: 'Of the draft that was read; refused with CONFLICT when somebody saved meanwhile.' })
  @IsInt()
  @Min(1)
  revision!: number;
}

@InputType()
export class UpdateGuideInput extends MutationInput {
  @Field(() => String)
  @NamesKey()
  guideKey!: string;

  @Field(() => [String], {
    nullable: true,
    description: 'The keys of the programmes that may use it, whose owners own it; left out, they stay.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(programmesAtMost)
  @IsString({ each: true })
  @MaxLength(keyAtMost, { each: true })
  programmes?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of its public sections: an identifier of SPDX’s list, such as CC-BY-SA-4.0; left out, it stays.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  licence?: string | null;
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
