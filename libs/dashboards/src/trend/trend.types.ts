import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar } from '@sillage/platform';
import { metricTexts } from '../metric.texts.js';

export const TrendEventKind = { PROGRAMME_BEGUN: 'PROGRAMME_BEGUN', GUIDE_VERSION: 'GUIDE_VERSION' } as const;
export type TrendEventKind = (typeof TrendEventKind)[keyof typeof TrendEventKind];

registerEnumType(TrendEventKind, {
  name: 'TrendEventKind',
  valuesMap: {
    PROGRAMME_BEGUN: { description: 'The programme was made.' },
    GUIDE_VERSION: { description: 'A version of its guide was published that everybody acknowledges again.' },
  },
});

@ObjectType({ description: 'What happened to a programme that its figures may follow.' })
export class TrendEvent {
  @Field(() => TrendEventKind)
  kind!: TrendEventKind;

  @Field(() => DateScalar)
  on!: string;

  @Field(() => String, { description: 'The same in the viewer’s language.' })
  label!: string;
}

@ObjectType({
  description:
    'The figures of a scope at the last close of day of a month, as they were published then. Null where no day of the month was closed, or the people are counted with others.',
})
export class TrendPoint {
  @Field(() => DateScalar, { description: 'The first day of the month.' })
  month!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the figures (UTC).' })
  asOf!: string | null;

  @Field(() => Int, { nullable: true, description: metricTexts.headcount.en })
  headcount!: number | null;

  @Field(() => Int, { nullable: true, description: metricTexts.enrolled.en })
  enrolled!: number | null;

  @Field(() => Int, { nullable: true, description: metricTexts.labelled.en })
  labelled!: number | null;

  @Field(() => Int, { nullable: true, description: metricTexts.acknowledged.en })
  acknowledged!: number | null;

  @Field(() => Int, { nullable: true, description: metricTexts.trained.en })
  attended!: number | null;

  @Field(() => Float, { nullable: true, description: metricTexts.adoptionRate.en })
  adoptionRate!: number | null;

  @Field(() => Boolean, { description: 'Whether the counts but the headcount are rounded to a multiple of 3.' })
  rounded!: boolean;

  @Field(() => [TrendEvent], { description: 'In that month, the first one first.' })
  happened!: TrendEvent[];
}
