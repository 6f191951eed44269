import { Field, Int, ObjectType } from '@nestjs/graphql';
import { LocaleScalar } from '@sillage/platform';

@ObjectType('KitSession', { description: 'A session that a kit plans.' })
export class KitSessionType {
  @Field(() => String)
  title!: string;

  @Field(() => String)
  description!: string;

  @Field(() => Int, { description: 'The week in which it is, the first being 1.' })
  week!: number;

  @Field(() => Int)
  minutes!: number;
}

@ObjectType('ProgrammeKit', {
  description: 'What a programme can begin with, in the viewer’s language where it has it.',
})
export class ProgrammeKitType {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'For whom it is, in a sentence.' })
  summary!: string;

  @Field(() => [LocaleScalar], { description: 'The languages in which it has every text.' })
  languages!: readonly string[];

  @Field(() => [String], { description: 'The names of the levels, the lowest first.' })
  levels!: readonly string[];

  @Field(() => String, { nullable: true, description: 'Null for a kit without a guide.' })
  guideTitle!: string | null;

  @Field(() => String, { nullable: true, description: 'The guide as it would be published, as Markdown.' })
  guideMarkdown!: string | null;

  @Field(() => [KitSessionType])
  sessions!: readonly KitSessionType[];
}
