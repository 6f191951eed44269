import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PersonType, RoleAssignmentType } from '@sillage/people';
import { Capability, DateScalar, DateTimeScalar, ListSize, LocaleScalar } from '@sillage/platform';
import { CriterionKind } from './criterion.entity.js';

registerEnumType(CriterionKind, { name: 'CriterionKind' });

const languagesAsOften = 5;
const teamAsOften = 10;
const rolesAsOften = 2;

@ObjectType('CriterionTranslation', { description: 'What a criterion asks to declare, in another language.' })
export class CriterionTranslationType {
  @Field(() => LocaleScalar)
  locale!: string;

  @Field(() => String)
  argument!: string;
}

@ObjectType('LevelTranslation', { description: 'What a level is called in another language.' })
export class LevelTranslationType {
  @Field(() => LocaleScalar)
  locale!: string;

  @Field(() => String)
  name!: string;
}

@ObjectType('ProgrammeTranslation', { description: 'What a programme says of itself in another language.' })
export class ProgrammeTranslationType {
  @Field(() => LocaleScalar)
  locale!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  description!: string;
}

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

  @Field(() => String, {
    nullable: true,
    description: 'As it was given, in the programme’s own language: a tag, a level key or a text to declare.',
  })
  argument?: string | null;

  @Field(() => [CriterionTranslationType], { description: 'Of a text to declare; in the order of their languages.' })
  @ListSize(languagesAsOften)
  translations?: CriterionTranslationType[];
}

@ObjectType('Level', { description: 'A rung of the label in a programme.' })
export class LevelType {
  id!: string;

  @Field(() => String)
  key!: string;

  @Field(() => String, { description: 'In the viewer’s language where it has it, else in the programme’s own.' })
  name?: string;

  @Field(() => String, { description: 'In the programme’s own language.' })
  sourceName?: string;

  @Field(() => [LevelTranslationType], {
    description: 'In languages other than the programme’s own, in their order.',
  })
  @ListSize(languagesAsOften)
  translations?: LevelTranslationType[];

  @Field(() => Int, { description: 'The lowest is reached first.' })
  rank!: number;

  @Field(() => Int, { nullable: true, description: 'Null for a label that never expires.' })
  validityMonths!: number | null;

  @Field(() => [CriterionType])
  criteria?: CriterionType[];

  @Field(() => [CriterionType], { description: 'What renewing a label of this level asks for, since the last award.' })
  renewalCriteria?: CriterionType[];
}

@ObjectType('TeamMember', { description: 'Somebody who runs a programme, or a part of it.' })
export class TeamMemberType {
  @Field(() => PersonType)
  person!: PersonType;

  @Field(() => [RoleAssignmentType], { description: 'Those that hold in this programme.' })
  @ListSize(rolesAsOften)
  roles!: RoleAssignmentType[];
}

@ObjectType('Programme', {
  description: 'One champions network, with its levels, criteria, guide, sessions and rules.',
})
export class ProgrammeType {
  id!: string;
  guideKey!: string | null;

  @Field(() => String)
  key!: string;

  @Field(() => String, { description: 'In the viewer’s language where it has it, else in its own.' })
  name?: string;

  @Field(() => String, { description: 'Likewise.' })
  description?: string;

  @Field(() => LocaleScalar, { description: 'Its own language, of its texts that are no translation.' })
  sourceLocale!: string;

  @Field(() => String, { description: 'In its own language, as those write it who run it.' })
  sourceName?: string;

  @Field(() => String, { description: 'Likewise.' })
  sourceDescription?: string;

  @Field(() => [ProgrammeTranslationType], { description: 'In languages other than its own, in their order.' })
  @ListSize(languagesAsOften)
  translations?: ProgrammeTranslationType[];

  @Field(() => Int, { description: 'Active mentees and pending offers that one mentor may have.' })
  mentorCapacity!: number;

  @Field(() => Int, { description: 'Days after which an unanswered invitation expires.' })
  invitationDays!: number;

  @Field(() => Int, {
    description:
      'Days that a mentorship goes on after the mentee’s first label, unless one of the two says that they are done.',
  })
  companionDays!: number;

  @Field(() => Int, {
    description: 'Of so many people at least every figure speaks: the company’s, the same for all programmes.',
  })
  minimumGroupSize?: number;

  @Field(() => Boolean, {
    description: 'Whether a label is awarded as soon as its criteria are met, or reviewed first.',
  })
  awardsAutomatically!: boolean;

  @Field(() => Int, { description: 'Days after the end of a label’s validity in which it is still in force.' })
  graceDays!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'What share of the company should hold the label, from 0 to 1; null where no goal is set.',
  })
  goalShare!: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'By when; null where no day is set.' })
  goalOn!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Since when it is archived: it sends nothing, nothing new begins in it, and everything stays readable.',
  })
  archivedAt!: Date | null;

  @Field(() => Int, { description: 'Grows with every change of its settings; see `ProgrammeInput.revision`.' })
  revision!: number;

  @Field(() => [TeamMemberType], {
    nullable: true,
    description:
      'Who runs it, with their roles in it and the scopes of these: for programme managers, within their own scope, and administrators; null for everybody else.',
  })
  @ListSize(teamAsOften)
  team?: TeamMemberType[] | null;

  @Field(() => [LevelType], { description: 'The lowest first.' })
  levels?: LevelType[];

  @Field(() => [Capability], { description: 'What the viewer may do in this programme, by their roles.' })
  viewerCapabilities?: Capability[];

  @Field(() => Boolean, { description: 'Whether the viewer may take part, or come back.' })
  viewerMayEnrol?: boolean;
}
