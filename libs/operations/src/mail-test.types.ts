import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { MutationInput, MutationPayload } from '@sillage/platform';

@InputType()
export class SendTestMailInput extends MutationInput {}

export interface TestMailResult {
  readonly passed: boolean;
  readonly words: string;
}

@ObjectType()
export class SendTestMailPayload extends MutationPayload implements TestMailResult {
  @Field(() => Boolean, { description: 'Whether the mail server took it.' })
  passed!: boolean;

  @Field(() => String, { description: 'What became of it, and what to set where it was not taken.' })
  words!: string;
}
