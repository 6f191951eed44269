import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsBoolean, IsEnum, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import {
  DateScalar,
  DateTimeScalar,
  inputTexts,
  IsId,
  MutationInput,
  MutationPayload,
  NamesKey,
} from '@sillage/platform';
import { MentorshipStatus } from './mentorship.entity.js';
import { PersonType } from '@sillage/people';
import { ProgrammeType } from '@sillage/programmes';

const noteAtMost = 4000;
const goalAtMost = 200;

registerEnumType(MentorshipStatus, {
  name: 'MentorshipStatus',
  valuesMap: {
    COMPLETED: { description: 'The mentee got the programme’s first label.' },
    ENDED: { description: 'By either side, or because one of the two left.' },
  },
});

@ObjectType('Goal', { description: 'What the two set out to do together.' })
export class GoalType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  title!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  doneAt!: Date | null;
}

@ObjectType('CheckIn', { description: 'A talk that the two had. What they noted of it is read by them alone.' })
export class CheckInType {
  @Field(() => ID)
  id!: string;

  @Field(() => DateScalar)
  heldOn!: string;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => DateScalar, { nullable: true })
  nextOn!: string | null;
}

@ObjectType('Mentorship', { description: 'An accepted invitation.' })
export class MentorshipType {
  programmeId!: string;
  mentorId!: string;
  menteeId!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => MentorshipStatus)
  status!: MentorshipStatus;

  @Field(() => DateTimeScalar)
  startedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true })
  endedAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When it completes by itself, unless one of the two says before that they are done; null until the mentee’s first label, and once it is over.',
  })
  completesAt?: Date | null;

  @Field(() => ProgrammeType)
  programme?: ProgrammeType;

  @Field(() => PersonType)
  mentor?: PersonType;

  @Field(() => PersonType)
  mentee?: PersonType;

  @Field(() => Boolean, {
    description: 'The mentor takes a pause: the mentee may wait, or ask somebody else, whose yes then ends this one.',
  })
  mentorPaused?: boolean;

  @Field(() => [GoalType], { description: 'In the order in which they were set.' })
  goals?: GoalType[];

  @Field(() => [CheckInType], { description: 'The last one first.' })
  checkIns?: CheckInType[];

  @Field(() => Boolean)
  viewerMayEnd?: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may note check-ins, and change the goals that there are.' })
  viewerMayNote?: boolean;

  @Field(() => Boolean, { description: 'Whether the list of goals has room for another one of the viewer’s.' })
  viewerMayAddGoal?: boolean;

  @Field(() => Int)
  goalsAtMost?: number;
}

@ArgsType()
export class MentorshipsArgs {
  @Field(() => String, { nullable: true, description: 'The key of a programme; all of them without one.' })
  @IsOptional()
  @NamesKey()
  programme?: string | null;

  @Field(() => MentorshipStatus, { nullable: true })
  @IsOptional()
  @IsEnum(MentorshipStatus)
  status?: MentorshipStatus | null;
}

@InputType()
export class MentorshipInput extends MutationInput {
  @Field(() => ID)
  @IsId()
  mentorshipId!: string;
}

@InputType()
export class RecordCheckInInput extends MentorshipInput {
  @Field(() => DateScalar, { description: 'Today or earlier.' })
  @IsString()
  heldOn!: string;

  @Field(() => String, { nullable: true, description: 'Private to the two.' })
  @IsOptional()
  @IsString()
  @MaxLength(noteAtMost)
  note?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When the two meet again.' })
  @IsOptional()
  @IsString()
  nextOn?: string | null;
}

@InputType()
export class SetGoalInput extends MentorshipInput {
  @Field(() => String)
  @MaxLength(goalAtMost)
  @Matches(/\S/, { context: { text: inputTexts.notEmpty } })
  title!: string;
}

@InputType()
export class GoalInput extends MutationInput {
  @Field(() => ID)
  @IsId()
  goalId!: string;
}

@InputType()
export class MarkGoalInput extends GoalInput {
  @Field(() => Boolean, { description: 'False takes it back.' })
  @IsBoolean()
  done!: boolean;
}

@ObjectType()
export class MentorshipPayload extends MutationPayload {
  @Field(() => MentorshipType)
  mentorship!: MentorshipType;
}
