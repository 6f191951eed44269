import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { CountryCodeScalar, DateTimeScalar, IsId, MutationInput, MutationPayload, NamesKey } from '@sillage/platform';
import { reportRhythms, type ReportRhythm } from './report-period.js';

const ReportRhythmEnum = { WEEKLY: 'WEEKLY', MONTHLY: 'MONTHLY' } as const satisfies Record<ReportRhythm, ReportRhythm>;

registerEnumType(ReportRhythmEnum, {
  name: 'ReportRhythm',
  valuesMap: {
    WEEKLY: { description: 'On Mondays, in the morning by the reader’s clock.' },
    MONTHLY: { description: 'On the first of the month, in the morning by the reader’s clock.' },
  },
});

@ObjectType({ description: 'Figures that somebody gets by mail for as long as they may see them.' })
export class AdoptionReportOrder {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'The key of the programme.' })
  programme!: string;

  @Field(() => String, { nullable: true, description: 'Null for all that they may see at the time.' })
  orgUnitCode!: string | null;

  @Field(() => CountryCodeScalar, { nullable: true })
  country!: string | null;

  @Field(() => ReportRhythmEnum)
  rhythm!: ReportRhythm;

  @Field(() => DateTimeScalar, { description: 'When the next one is written.' })
  nextAt!: Date | string;
}

@InputType()
export class RequestAdoptionReportInput extends MutationInput {
  @Field(() => String)
  @NamesKey()
  programme!: string;

  @Field(() => String, { nullable: true, description: 'A subtree; null means all that the viewer may see.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  orgUnitCode?: string | null;

  @Field(() => CountryCodeScalar, { nullable: true })
  @IsOptional()
  @IsString()
  country?: string | null;

  @Field(() => ReportRhythmEnum)
  @IsIn(reportRhythms)
  rhythm!: ReportRhythm;
}

@InputType()
export class EndAdoptionReportInput extends MutationInput {
  @Field(() => ID)
  @IsId()
  reportId!: string;
}

@ObjectType()
export class AdoptionReportPayload extends MutationPayload {
  @Field(() => AdoptionReportOrder, { nullable: true, description: 'Null once it has ended.' })
  report!: AdoptionReportOrder | null;
}
