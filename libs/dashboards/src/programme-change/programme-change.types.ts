import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('ProgrammeChange', {
  description:
    'What saving a change would do to labels on the way. Labels already awarded stay as they were awarded, and what was handed in stays with its reviewers.',
})
export class ProgrammeChangeType {
  @Field(() => Int, {
    nullable: true,
    description:
      'How many labels on the way would have all that is asked for, and have not now; rounded to a multiple of 3, and null in a company too small for figures.',
  })
  becomeReady!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many are ready and would not be any more; likewise.' })
  noLongerReady!: number | null;

  @Field(() => Boolean, {
    description: 'Whether labels that become ready are awarded at once: the programme would award by itself.',
  })
  awardedAtOnce!: boolean;
}
