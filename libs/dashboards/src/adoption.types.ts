import { Field, Float, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { AskedAgain, CountryCodeScalar, DateScalar, KeptAsText, NamesKey } from '@sillage/platform';
import { ProgrammeType } from '@sillage/programmes';
import { metricTexts, type Metric } from './metric.texts.js';

export const AdoptionGroup = {
  NONE: 'NONE',
  COUNTRY: 'COUNTRY',
  ORG_UNIT: 'ORG_UNIT',
  MONTH: 'MONTH',
  LEVEL: 'LEVEL',
} as const;
export type AdoptionGroup = (typeof AdoptionGroup)[keyof typeof AdoptionGroup];

registerEnumType(AdoptionGroup, {
  name: 'AdoptionGroup',
  valuesMap: {
    NONE: { description: 'The total alone.' },
    COUNTRY: { description: 'The country that people work in.' },
    ORG_UNIT: {
      description:
        'The units just below the one asked for; people directly in it make a row of their own, under its code, where they are a group. Where the viewer’s scope is several units, these.',
    },
    MONTH: { description: 'The month in which people enrolled (UTC). Who did not enrol is in no row.' },
    LEVEL: { description: 'The level of the label that people hold. Who holds none is in no row.' },
  },
});

@InputType()
@AskedAgain()
export class AdoptionInput {
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

  @Field(() => DateScalar, {
    nullable: true,
    description: 'A day in the past, as it was at its close; null means the last close of day.',
  })
  @IsOptional()
  @IsString()
  asOf?: string | null;

  @Field(() => AdoptionGroup, { nullable: true, defaultValue: AdoptionGroup.NONE })
  @IsOptional()
  @IsIn(Object.values(AdoptionGroup))
  groupBy?: AdoptionGroup | null;
}

const figure = (metric: Metric, type: typeof Int = Int): PropertyDecorator =>
  Field(() => type, { nullable: true, description: metricTexts[metric].en });

@ObjectType({
  description:
    'A sum over whole groups of at least minimumGroupSize people. Every figure is null, and `suppressed` true, where people are counted with others.',
})
export class AdoptionFigures {
  @figure('headcount')
  headcount!: number | null;

  @figure('invited')
  invited!: number | null;

  @figure('enrolled')
  enrolled!: number | null;

  @figure('acknowledged')
  acknowledged!: number | null;

  @figure('trained')
  trained!: number | null;

  @figure('labelled')
  labelled!: number | null;

  @figure('mentoring')
  mentoring!: number | null;

  @figure('retained90')
  retained90!: number | null;

  @figure('adoptionRate', Float)
  adoptionRate!: number | null;

  @figure('acknowledgedRate', Float)
  acknowledgedRate!: number | null;

  @Field(() => Boolean)
  suppressed!: boolean;

  @Field(() => Boolean, {
    description:
      'Counts of what people did are rounded to a multiple of 3, up or down at random but always alike. The headcount is exact, but in rows by month or level.',
  })
  rounded!: boolean;

  @Field(() => Date, { description: 'When these were counted: now, or at the last close of day.' })
  at!: Date;
}

@ObjectType()
export class AdoptionRow {
  @Field(() => String, {
    description:
      'A country code, the code of a unit, a month as in 2026-03, or the key of a level; `other` for groups of several countries, or of several units at the top.',
  })
  key!: string;

  @Field(() => String, { description: 'The same for people, in the viewer’s language.' })
  label!: string;

  @Field(() => AdoptionFigures)
  figures!: AdoptionFigures;

  @Field(() => String, {
    nullable: true,
    description:
      'The key of the row of this report with which these people are counted, or the code of the unit above; null for a row of its own.',
  })
  countedWith!: string | null;

  @Field(() => Boolean, {
    description:
      'Whether there is more to see of it by asking for its unit or country: not of people directly in the unit that was asked for, of `other`, and of who is counted with others.',
  })
  opens!: boolean;
}

@ObjectType()
export class MetricDefinition {
  @Field(() => String)
  metric!: string;

  @Field(() => String, { description: 'How it is counted, in the viewer’s language.' })
  definition!: string;
}

@ObjectType()
export class AdoptionReport {
  @Field(() => ProgrammeType)
  programme!: ProgrammeType;

  @Field(() => DateScalar, {
    description:
      'The day of the figures (UTC). Only the total of the whole company may be later: `at` says of when it is.',
  })
  asOf!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day that can be asked for by `asOf`; null while there is none.',
  })
  firstDay!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last such day.' })
  lastDay!: string | null;

  @Field(() => AdoptionFigures)
  total!: AdoptionFigures;

  @Field(() => [AdoptionRow], {
    description: 'Rows whose people are counted with others keep their key and say where.',
  })
  @KeptAsText()
  rows!: AdoptionRow[];

  @Field(() => [MetricDefinition])
  @KeptAsText()
  definitions!: MetricDefinition[];
}
