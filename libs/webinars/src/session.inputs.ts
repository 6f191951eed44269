import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsDate,
  IsEnum,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { ConnectionArgs, DateTimeScalar, IsId, LocaleScalar, MutationInput, NamesKey } from '@sillage/platform';
import { AttendanceStatus } from './registrations/registration.entity.js';
import { SessionKind } from './session.entity.js';

const seatsAtMost = 100_000;
const listAtMost = 1000;

const trimmed = () => Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

@InputType({ description: 'All that is given must hold.' })
export class SessionFilter {
  @Field(() => String, { nullable: true, description: 'The key of a programme.' })
  @IsOptional()
  @NamesKey()
  programme?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Sessions that are not over by then.' })
  @IsOptional()
  @IsDate()
  from?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Sessions that start before.' })
  @IsOptional()
  @IsDate()
  to?: Date | null;

  @Field(() => LocaleScalar, { nullable: true, description: '`fr` finds `fr-CA` too.' })
  @IsOptional()
  @IsString()
  language?: string | null;

  @Field(() => SessionKind, { nullable: true })
  @IsOptional()
  @IsEnum(SessionKind)
  kind?: SessionKind | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(50)
  tag?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Those for which the viewer has a seat or waits for one.' })
  @IsOptional()
  @IsBoolean()
  registeredOnly?: boolean | null;
}

@ArgsType()
export class SessionsArgs extends ConnectionArgs {
  @Field(() => SessionFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => SessionFilter)
  filter?: SessionFilter | null;
}

@InputType()
export class ScheduleSessionInput extends MutationInput {
  @Field(() => String, { description: 'The key of the programme.' })
  @NamesKey()
  programme!: string;

  @Field(() => SessionKind)
  @IsEnum(SessionKind)
  kind!: SessionKind;

  @Field(() => String)
  @trimmed()
  @IsNotEmpty()
  @MaxLength(200)
  title!: string;

  @Field(() => String)
  @MaxLength(10_000)
  description!: string;

  @Field(() => LocaleScalar)
  @IsString()
  language!: string;

  @Field(() => [String], { nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsNotEmpty({ each: true })
  @MaxLength(50, { each: true })
  tags?: string[] | null;

  @Field(() => DateTimeScalar)
  @IsDate()
  startsAt!: Date;

  @Field(() => DateTimeScalar)
  @IsDate()
  endsAt!: Date;

  @Field(() => String, { description: 'IANA time zone, such as Europe/Paris.' })
  @IsString()
  @MaxLength(100)
  timeZone!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @trimmed()
  @MaxLength(500)
  place?: string | null;

  @Field(() => String, { nullable: true, description: 'http or https; shown to those registered, and the hosts.' })
  @IsOptional()
  @trimmed()
  @MaxLength(2000)
  joinUrl?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many seats there are; null without a limit.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(seatsAtMost)
  capacity?: number | null;
}

@InputType()
export class RescheduleSessionInput extends MutationInput {
  @Field(() => ID)
  @IsId()
  sessionId!: string;

  @Field(() => DateTimeScalar)
  @IsDate()
  startsAt!: Date;

  @Field(() => DateTimeScalar)
  @IsDate()
  endsAt!: Date;
}

@InputType()
export class SessionInput extends MutationInput {
  @Field(() => ID)
  @IsId()
  sessionId!: string;
}

@InputType()
export class CheckInInput extends MutationInput {
  @Field(() => ID)
  @IsId()
  sessionId!: string;

  @Field(() => String, { description: 'What the host shows on screen; capitals, spaces and dashes do not matter.' })
  @IsString()
  @MaxLength(100)
  code!: string;
}

@InputType()
export class RecordAttendanceInput extends MutationInput {
  @Field(() => ID)
  @IsId()
  sessionId!: string;

  @Field(() => [ID])
  @ArrayNotEmpty()
  @ArrayMaxSize(listAtMost)
  @IsId({ each: true })
  personIds!: string[];

  @Field(() => AttendanceStatus)
  @IsEnum(AttendanceStatus)
  attendance!: AttendanceStatus;
}
