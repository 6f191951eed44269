import { Args, Resolver } from '@nestjs/graphql';
import { PersonType } from '@sillage/people';
import { ShapedField } from '@sillage/platform';
import { EnrolmentType, LevelType } from '@sillage/programmes';
import { CriterionProgressType, LabelType } from './label.types.js';

/** What labels add to an enrolment. Who may see the enrolment may see them. */
@Resolver(() => EnrolmentType)
export class EnrolmentLabelResolver {
  @ShapedField(() => LevelType, { nullable: true, description: 'The next level to reach, null at the top.' })
  readonly nextLevel!: LevelType | null;

  @ShapedField(() => [CriterionProgressType], { description: 'Towards the next level; empty at the top.' })
  readonly progress!: CriterionProgressType[];

  @ShapedField(() => LabelType, {
    nullable: true,
    description: 'The label in force, the highest where there are several.',
  })
  readonly label!: LabelType | null;

  @ShapedField(() => [LabelType], {
    description: 'Every label of this person in the programme, the newest first; one on the way comes before all.',
  })
  readonly labels!: LabelType[];

  @ShapedField(() => Boolean, {
    description:
      'Whether the next label is awarded as soon as its criteria are met, so that nothing is handed in; false at the top.',
  })
  readonly nextLabelComesByItself!: boolean;

  @ShapedField(() => Boolean, {
    description:
      'Whether the viewer may hand in their label now, declaring what it asks to declare; false for anybody else’s.',
  })
  readonly viewerMaySubmitLabel!: boolean;
}

@Resolver(() => PersonType)
export class PersonLabelResolver {
  @ShapedField(() => LabelType, { nullable: true, description: 'The label in force, if the viewer may see it.' })
  label(@Args('programme', { type: () => String }) _programme: string): void {}
}
