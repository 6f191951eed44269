import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsInt, IsNotEmpty, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import { PersonType } from '@sillage/people';
import { DateTimeScalar, IsId, MutationInput, MutationPayload } from '@sillage/platform';

@ObjectType('UnmatchedRow', { description: 'A row of a report that counts for nobody.' })
export class UnmatchedRowType {
  @Field(() => Int, { description: 'In the file, from 1.' })
  line!: number;

  @Field(() => String, { description: 'What stands in it; forgotten half a year after the import.' })
  text!: string;

  @Field(() => String, { description: 'Why it counts for nobody, and what one can do.' })
  reason!: string;

  @Field(() => [PersonType], { description: 'People whom the host may choose among.' })
  candidates!: PersonType[];

  @Field(() => Boolean, { description: 'Whether it waits for the host to say whose it is.' })
  open!: boolean;
}

@ObjectType('AttendanceImport', { description: 'An attendance report of the meeting tool, as it was taken.' })
export class AttendanceImportType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  fileName!: string;

  @Field(() => DateTimeScalar)
  at!: Date;

  @Field(() => Int, { description: 'Rows that were matched to a person.' })
  matched!: number;

  @Field(() => Int, { description: 'People of it who attended; people, not rows.' })
  attended!: number;

  @Field(() => Int, { description: 'People of it who were there for less than the minimum share.' })
  partial!: number;

  @Field(() => [UnmatchedRowType], { description: 'Rows that count for nobody, each with the reason.' })
  unmatched!: UnmatchedRowType[];

  @Field(() => [String], {
    description: 'The report is of another day than the session, a date that could be read two ways, …',
  })
  warnings!: string[];

  @Field(() => Boolean, { description: 'A later report speaks of the same time: this one counts no more.' })
  superseded!: boolean;
}

@InputType()
export class ImportAttendanceInput extends MutationInput {
  @Field(() => ID)
  @IsId()
  sessionId!: string;

  @Field(() => String)
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @IsNotEmpty()
  @MaxLength(255)
  fileName!: string;

  @Field(() => String, { description: 'The report’s file, in base64: at most 3.6 MB of it.' })
  @IsString()
  content!: string;
}

@InputType()
export class SettleAttendanceInput extends MutationInput {
  @Field(() => ID)
  @IsId()
  sessionId!: string;

  @Field(() => ID)
  @IsId()
  importId!: string;

  @Field(() => Int, { description: 'Of the row; the other rows of the same participant are settled with it.' })
  @IsInt()
  @Min(1)
  line!: number;

  @Field(() => ID, { nullable: true, description: 'Null: nobody of ours.' })
  @IsOptional()
  @IsId()
  personId?: string | null;
}

@ObjectType('AttendanceImportPayload')
export class AttendanceImportPayload extends MutationPayload {
  @Field(() => AttendanceImportType)
  result!: AttendanceImportType;
}
