import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '@sillage/platform';
import { MetricDefinition } from '../adoption.types.js';
import { spreadMetricTexts } from '../metric.texts.js';

@ObjectType()
export class GenerationCount {
  @Field(() => Int, { description: '0 for founders, who begin a chain.' })
  generation!: number;

  @Field(() => Int, { nullable: true, description: spreadMetricTexts.generations.en })
  champions!: number | null;
}

@ObjectType({
  description:
    'How champions draw others in. Counts are sums over whole groups, rounded; everything is null, and `suppressed` true, where people are counted with others.',
})
export class SpreadReport {
  @Field(() => DateScalar, { description: 'The day of the figures (UTC).' })
  asOf!: string;

  @Field(() => [GenerationCount], { description: 'Each generation that the programme has anywhere in the company.' })
  generations!: GenerationCount[];

  @Field(() => Float, { nullable: true, description: spreadMetricTexts.reproduction.en })
  reproduction!: number | null;

  @Field(() => Float, { nullable: true, description: 'Where its interval of 90 % begins.' })
  reproductionLow!: number | null;

  @Field(() => Float, { nullable: true, description: 'Where it ends.' })
  reproductionHigh!: number | null;

  @Field(() => Float, { nullable: true, description: spreadMetricTexts.generationDays.en })
  generationDays!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many people the longest chain of the programme has anywhere in the company, founder included.',
  })
  longestChain!: number | null;

  @Field(() => Boolean, { description: 'Whether there are too few champions so far to say how the programme spreads.' })
  tooEarly!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'In the viewer’s language: what reproduction means, or why something cannot be said.',
  })
  meaning!: string | null;

  @Field(() => Boolean)
  suppressed!: boolean;

  @Field(() => Boolean, { description: 'Whether counts are rounded to a multiple of 3.' })
  rounded!: boolean;

  @Field(() => [MetricDefinition])
  definitions!: MetricDefinition[];
}

@ObjectType({ description: spreadMetricTexts.cohorts.en })
export class Cohort {
  @Field(() => DateScalar, { description: 'The first day of the month.' })
  month!: string;

  @Field(() => Int, { nullable: true, description: 'How many got their first label of the programme in that month.' })
  labelled!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many of them held one 3 months after theirs; null while that is still to come for any of them.',
  })
  after3!: number | null;

  @Field(() => Int, { nullable: true, description: 'The same for 6 months.' })
  after6!: number | null;

  @Field(() => Int, { nullable: true, description: 'The same for 12 months.' })
  after12!: number | null;
}
