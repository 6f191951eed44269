import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, LocaleScalar } from '@sillage/platform';
import type { Kit } from './kit.js';

@ObjectType('KitLevel', { description: 'A level that a kit brings, in the viewer’s language where it has it.' })
export class KitLevelType {
  @Field(() => String)
  name!: string;

  @Field(() => Int, { nullable: true, description: 'Null for a label that never expires.' })
  validityMonths!: number | null;

  /** As the kit has it, for the features above, which say in words what it asks for. */
  level!: Kit['levels'][number];
  kit!: Kit;
}

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

  @Field(() => DateTimeScalar, { description: 'When it begins, by the clocks of the company.' })
  startsAt!: Date;
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

  @Field(() => [KitLevelType], { description: 'The lowest first.' })
  levels!: readonly KitLevelType[];

  @Field(() => String, { nullable: true, description: 'Null for a kit without a guide.' })
  guideTitle!: string | null;

  @Field(() => String, { nullable: true, description: 'The guide as it would be published, as Markdown.' })
  guideMarkdown!: string | null;

  @Field(() => [KitSessionType], { description: 'The first first.' })
  sessions!: readonly KitSessionType[];
}
