import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTimeScalar } from '@sillage/platform';
import { ProgrammeType } from '@sillage/programmes';

export const NextStepKind = {
  ACKNOWLEDGE_GUIDE: 'ACKNOWLEDGE_GUIDE',
  REGISTER_FOR_SESSION: 'REGISTER_FOR_SESSION',
  ATTEND_SESSION: 'ATTEND_SESSION',
  ANSWER_INVITATION: 'ANSWER_INVITATION',
  FIND_MENTOR: 'FIND_MENTOR',
  INVITE_MENTEE: 'INVITE_MENTEE',
  CHECK_IN: 'CHECK_IN',
  SUBMIT_LABEL: 'SUBMIT_LABEL',
  RENEW_LABEL: 'RENEW_LABEL',
} as const;
export type NextStepKind = (typeof NextStepKind)[keyof typeof NextStepKind];

registerEnumType(NextStepKind, { name: 'NextStepKind' });

@ObjectType('NextStep', { description: 'Something that waits for the viewer.' })
export class NextStepType {
  programmeId!: string;

  @Field(() => NextStepKind)
  kind!: NextStepKind;

  @Field(() => String, { description: 'In the viewer’s language.' })
  title!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  dueAt!: Date | null;

  @Field(() => ProgrammeType)
  programme!: ProgrammeType;
}
