import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { MutationInput, MutationPayload } from '@sillage/platform';
import { IsBoolean } from 'class-validator';

@InputType()
export class RenewCalendarUrlInput extends MutationInput {
  @Field(() => Boolean, { defaultValue: false, nullable: true, description: 'No address any more.' })
  @IsBoolean()
  stop?: boolean | null;
}

/** The address is read as it is answered: it stands in no kept answer. */
@ObjectType('CalendarUrlPayload')
export class CalendarUrlPayload extends MutationPayload {}
