import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEnum,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { DateScalar, IsId, LocaleScalar, MutationInput, MutationPayload, NamesKey } from '@sillage/platform';
import { CriterionKind } from './criterion.entity.js';
import { ProgrammeType } from './programme.types.js';
import {
  CriterionTranslationInput,
  languagesAtMost,
  LevelTranslationInput,
  ProgrammeTranslationInput,
} from './translation.inputs.js';

@InputType()
export class CriterionInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'One that is kept stays the same criterion, wherever in the programme it stands now, and what was declared for it counts, also where its words change. Left out, one of the same kind and argument at this level is kept.',
  })
  @IsOptional()
  @IsId()
  id?: string | null;

  @Field(() => CriterionKind)
  @IsEnum(CriterionKind)
  kind!: CriterionKind;

  @Field(() => Int, { nullable: true, defaultValue: 1 })
  @IsOptional()
  @IsInt()
  required?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'A webinar tag, a level key or a text to declare, as the kind needs.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  argument?: string | null;

  @Field(() => [CriterionTranslationInput], {
    nullable: true,
    description: 'Of a text to declare. Left out, a text that was asked for at this level before keeps its own.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(languagesAtMost)
  @ValidateNested({ each: true })
  @Type(() => CriterionTranslationInput)
  translations?: CriterionTranslationInput[] | null;
}

@InputType()
export class LevelInput {
  @Field(() => String)
  @NamesKey()
  key!: string;

  @Field(() => String)
  @IsString()
  @MaxLength(200)
  name!: string;

  @Field(() => Int)
  @IsInt()
  rank!: number;

  @Field(() => Int, { nullable: true, description: 'Null for a label that never expires.' })
  @IsOptional()
  @IsInt()
  validityMonths?: number | null;

  @Field(() => [CriterionInput])
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => CriterionInput)
  criteria!: CriterionInput[];

  @Field(() => [CriterionInput], {
    nullable: true,
    description: 'Left out: the current guide acknowledged, and one session in the period.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => CriterionInput)
  renewalCriteria?: CriterionInput[] | null;

  @Field(() => [LevelTranslationInput], {
    nullable: true,
    description: 'What it is called in other languages. Left out, a level of a known key keeps its own.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(languagesAtMost)
  @ValidateNested({ each: true })
  @Type(() => LevelTranslationInput)
  translations?: LevelTranslationInput[] | null;
}

@InputType()
export class ProgrammeInput extends MutationInput {
  @Field(() => String)
  @IsString()
  @MaxLength(200)
  key!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'Of the programme as it was read: refused with CONFLICT when somebody saved meanwhile. Left out, nothing is compared.',
  })
  @IsOptional()
  @IsInt()
  revision?: number | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  name?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(10_000)
  description?: string | null;

  @Field(() => LocaleScalar, {
    nullable: true,
    description:
      'The language of name, description and all texts that are no translation. Left out: as it is, and for a new programme the company’s language, or one that no translation is in.',
  })
  @IsOptional()
  @IsString()
  sourceLocale?: string | null;

  @Field(() => [ProgrammeTranslationInput], {
    nullable: true,
    description: 'Name and description in other languages, all of them: they replace the old ones.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(languagesAtMost)
  @ValidateNested({ each: true })
  @Type(() => ProgrammeTranslationInput)
  translations?: ProgrammeTranslationInput[] | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @NamesKey()
  guideKey?: string | null;

  @Field(() => [LevelInput], { nullable: true })
  @IsOptional()
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => LevelInput)
  levels?: LevelInput[] | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  mentorCapacity?: number | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  invitationDays?: number | null;

  @Field(() => Int, { nullable: true, description: 'The company’s: another one is refused.' })
  @IsOptional()
  @IsInt()
  minimumGroupSize?: number | null;

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  @IsBoolean()
  awardsAutomatically?: boolean | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  graceDays?: number | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  companionDays?: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'What share of the company should hold the label, above 0 and at most 1. Left out, it stays; null takes the goal back.',
  })
  @IsOptional()
  @IsNumber()
  goalShare?: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'By when: a day to come. Left out, it stays; null: no day.' })
  @IsOptional()
  @IsString()
  goalOn?: string | null;
}

@InputType()
export class StartProgrammeInput extends MutationInput {
  @Field(() => String, { description: 'The key of one of `programmeKits`.' })
  @NamesKey()
  kit!: string;

  @Field(() => String, { nullable: true, description: 'Of the programme; left out, that of the kit.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  key?: string | null;

  @Field(() => String, { nullable: true, description: 'Left out, that of the kit.' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  name?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'A day of the first week of sessions, which is one to come; left out, the next week.',
  })
  @IsOptional()
  @IsString()
  startsOn?: string | null;
}

@InputType()
export class ArchiveProgrammeInput extends MutationInput {
  @Field(() => String, { description: 'The key of the programme.' })
  @NamesKey()
  programme!: string;

  @Field(() => Boolean, { description: 'False takes an archived programme up again; what was cancelled stays so.' })
  @IsBoolean()
  archived!: boolean;
}

@ObjectType()
export class ProgrammePayload extends MutationPayload {
  @Field(() => ProgrammeType)
  programme!: ProgrammeType;
}
