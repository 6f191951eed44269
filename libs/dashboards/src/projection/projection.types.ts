import { Field, Float, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '@sillage/platform';

@ObjectType({
  description: 'A share of label holders on a day, with the borders between which it is nine times in ten.',
})
export class ProjectionPoint {
  @Field(() => DateScalar)
  on!: string;

  @Field(() => Float)
  low!: number;

  @Field(() => Float)
  share!: number;

  @Field(() => Float)
  high!: number;
}

@ObjectType({ description: 'What the same formula said a year before, beside what came.' })
export class ProjectionOfLastYear extends ProjectionPoint {
  @Field(() => DateScalar, { description: 'The day as of which it was made.' })
  madeOn!: string;

  @Field(() => Float, { description: 'The share that it is on the day.' })
  came!: number;
}

@ObjectType({
  description:
    'When a scope reaches a share of label holders if it goes on as in the last twelve weeks: a random walk with drift over the published shares, with an interval of 90 %.',
})
export class Projection {
  @Field(() => Float, { description: 'The share that was asked for.' })
  share!: number;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The first day on which it is reached at the mean rate, never before today; today where it is reached. Null where the rate is zero or falling, or it is too early to say.',
  })
  reachedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The same for the upper border of the interval.' })
  earliest!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The same for the lower border; null where that never gets there.',
  })
  latest!: string | null;

  @Field(() => String, { description: 'How that was worked out, with its numbers, in the viewer’s language.' })
  formula!: string;

  @Field(() => DateScalar, { description: 'The day of the figures it begins with (UTC).' })
  asOf!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'The share on that day; null where people are counted with others.',
  })
  presentShare!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'By how much the share changes in a week on average; null where it is too early to say.',
  })
  weeklyRate!: number | null;

  @Field(() => [ProjectionPoint], { description: 'Every four weeks of the year to come, from the day of the figures.' })
  fan!: ProjectionPoint[];

  @Field(() => ProjectionOfLastYear, { nullable: true, description: 'Null where there are no figures so old.' })
  lastYear!: ProjectionOfLastYear | null;
}
