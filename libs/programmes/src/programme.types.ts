import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Capability } from '@sillage/platform';
import { CriterionKind } from './criterion.entity.js';

registerEnumType(CriterionKind, { name: 'CriterionKind' });

@ObjectType('Criterion', { description: 'What a level asks for, checked by the system from evidence.' })
export class CriterionType {
  @Field(() => ID)
  id!: string;

  @Field(() => CriterionKind)
  kind!: CriterionKind;

  @Field(() => Int, { description: 'How many, or for HOLDS_LEVEL how many months.' })
  required!: number;

  @Field(() => String, { description: 'What is asked for, in the viewer’s language.' })
  description!: string;
}

@ObjectType('Level', { description: 'A rung of the label in a programme.' })
export class LevelType {
  id!: string;

  @Field(() => String)
  key!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Int, { description: 'The lowest is reached first.' })
  rank!: number;

  @Field(() => Int, { nullable: true, description: 'Null for a label that never expires.' })
  validityMonths!: number | null;

  @Field(() => [CriterionType])
  criteria?: CriterionType[];
}

@ObjectType('Programme', {
  description: 'One champions network, with its levels, criteria, guide, sessions and rules.',
})
export class ProgrammeType {
  id!: string;
  guideKey!: string | null;

  @Field(() => String)
  key!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  description!: string;

  @Field(() => Int, { description: 'Active mentees and pending offers that one mentor may have.' })
  mentorCapacity!: number;

  @Field(() => Int, { description: 'Days after which an unanswered invitation expires.' })
  invitationDays!: number;

  @Field(() => Int, { description: 'People below which the figures of a group are not shown.' })
  minimumGroupSize!: number;

  @Field(() => Boolean, {
    description: 'Whether a label is awarded as soon as its criteria are met, or reviewed first.',
  })
  awardsAutomatically!: boolean;

  @Field(() => [LevelType], { description: 'The lowest first.' })
  levels?: LevelType[];

  @Field(() => [Capability], { description: 'What the viewer may do in this programme, by their roles.' })
  viewerCapabilities?: Capability[];

  @Field(() => Boolean, { description: 'Whether the viewer may take part, or come back.' })
  viewerMayEnrol?: boolean;
}
