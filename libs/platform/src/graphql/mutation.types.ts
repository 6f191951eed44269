import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { IsOptional, IsString, MaxLength } from 'class-validator';

export const mutationIdAtMost = 100;

/**
 * What every mutation takes. Each field of an input carries a class-validator rule (`@IsId()`, `@MaxLength()`,
 * `@IsBoolean()`, …): a field without one is refused, so that no rule is forgotten.
 */
@InputType({ isAbstract: true })
export abstract class MutationInput {
  @Field(() => String, {
    nullable: true,
    description: 'Chosen by the client. Sending it again within 24 hours returns the first answer and changes nothing.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(mutationIdAtMost)
  clientMutationId?: string | null;
}

/** What every mutation answers; `clientMutationId` is filled in for you. */
@ObjectType({ isAbstract: true })
export abstract class MutationPayload {
  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}
