import { ArgsType, Field, Float, ID, InputType, Int } from '@nestjs/graphql';
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
  IsNumber,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { ConnectionArgs, DateTimeScalar, IsId, LocaleScalar, MutationInput, NamesKey } from '@sillage/platform';
import { AttendanceStatus } from './registrations/registration.entity.js';
import { SessionKind } from './session.entity.js';

const seatsAtMost = 100_000;
const listAtMost = 1000;
export const seriesAtMost = 52;

const trimmed = () => Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));
const trimmedEach = () =>
  Transform(({ value }: { value: unknown }) =>
    Array.isArray(value) ? value.map((one: unknown) => (typeof one === 'string' ? one.trim() : one)) : value,
  );
/** May be left out, and is checked when it is null: what nothing can be without is not cleared. */
const IfGiven = () => ValidateIf((_, value: unknown) => value !== undefined);

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

  @Field(() => [String], { nullable: true, description: 'Compared without case, accents and outer blanks.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @trimmedEach()
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

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Known to its host and the programme’s managers alone, until `publishSession`.',
  })
  @IsOptional()
  @IsBoolean()
  draft?: boolean | null;
}

@InputType()
export class ScheduleSeriesInput extends MutationInput {
  @Field(() => ScheduleSessionInput)
  @ValidateNested()
  @Type(() => ScheduleSessionInput)
  first!: ScheduleSessionInput;

  @Field(() => Int, { defaultValue: 1, description: 'Weeks between two.' })
  @IsInt()
  @Min(1)
  @Max(52)
  everyWeeks: number = 1;

  @Field(() => Int, { description: 'How many there are, the first among them.' })
  @IsInt()
  @Min(1)
  @Max(seriesAtMost)
  count!: number;
}

@InputType({ description: 'What is left out stays as it is; an explicit null clears.' })
export class UpdateSessionInput extends MutationInput {
  @Field(() => ID)
  @IsId()
  sessionId!: string;

  @Field(() => String, { nullable: true })
  @IfGiven()
  @trimmed()
  @IsNotEmpty()
  @MaxLength(200)
  title?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(10_000)
  description?: string | null;

  @Field(() => LocaleScalar, { nullable: true })
  @IfGiven()
  @IsNotEmpty()
  language?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'All of them; compared without case, accents and outer blanks.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @trimmedEach()
  @IsNotEmpty({ each: true })
  @MaxLength(50, { each: true })
  tags?: string[] | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @trimmed()
  @MaxLength(500)
  place?: string | null;

  @Field(() => String, { nullable: true, description: 'http or https, without a password.' })
  @IsOptional()
  @trimmed()
  @MaxLength(2000)
  joinUrl?: string | null;

  @Field(() => String, { nullable: true, description: 'http or https, without a password.' })
  @IsOptional()
  @trimmed()
  @MaxLength(2000)
  replayUrl?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'A larger one seats the first who wait; a smaller one takes no seat away; null means no limit.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(seatsAtMost)
  capacity?: number | null;

  @Field(() => ID, { nullable: true, description: 'Who hosts it from now on.' })
  @IfGiven()
  @IsId()
  hostId?: string | null;

  @Field(() => Float, { nullable: true, description: 'Between 0 and 1; null means a half.' })
  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(1)
  minimumShare?: number | null;

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  @IsBoolean()
  replayCounts?: boolean | null;
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

  @Field(() => String, { nullable: true, description: 'IANA time zone; without it, the zone stays.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  timeZone?: string | null;
}

@InputType()
export class SessionInput extends MutationInput {
  @Field(() => ID)
  @IsId()
  sessionId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Told to everybody concerned by `cancelSession`, elsewhere ignored.',
  })
  @IsOptional()
  @trimmed()
  @MaxLength(500)
  reason?: string | null;
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
