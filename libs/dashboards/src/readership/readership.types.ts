import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '@sillage/platform';

@ObjectType('Readership', { description: 'How many people acknowledged the current text, under the disclosure rule.' })
export class ReadershipType {
  @Field(() => Int, { nullable: true, description: 'The active people of the company: a guide speaks to everybody.' })
  asked!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Those of them who acknowledged the current text, or one since its meaning changed last.',
  })
  acknowledged!: number | null;

  @Field(() => Boolean, {
    description:
      'True while there is no figure: too few people, or no close of day since the current text changed meaning.',
  })
  suppressed!: boolean;

  @Field(() => Boolean)
  rounded!: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was counted: at the last close of day.' })
  at!: Date;
}
