import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import {
  Allow,
  Capability,
  CurrentActor,
  IsId,
  MutationInput,
  MutationPayload,
  needs,
  type Actor,
} from '@sillage/platform';
import { PersonErasure } from './person-erasure.service.js';

@InputType()
export class ErasePersonInput extends MutationInput {
  @Field(() => ID)
  @IsId()
  personId!: string;
}

@ObjectType()
export class ErasePersonPayload extends MutationPayload {
  @Field(() => ID)
  personId!: string;
}

@Resolver()
export class PersonErasureResolver {
  constructor(private readonly erasure: PersonErasure) {}

  @Mutation(() => ErasePersonPayload, {
    description:
      'Forgets a person for good, and ends all that they took part in. Places in chains, acknowledgements and counts stay, without a name. There is no way back.',
  })
  @Allow(needs(Capability.ADMINISTER))
  async erasePerson(
    @CurrentActor() actor: Actor,
    @Args('input') { personId }: ErasePersonInput,
  ): Promise<ErasePersonPayload> {
    await this.erasure.erase(actor, personId);
    return { personId };
  }
}
