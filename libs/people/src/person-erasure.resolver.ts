import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import {
  Allow,
  Capability,
  CurrentActor,
  IsId,
  MutationInput,
  MutationPayload,
  needs,
  ShapedField,
  type Actor,
} from '@sillage/platform';
import { PersonErasure } from './person-erasure.service.js';
import { PersonType } from './person.types.js';

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

@Resolver(() => PersonType)
export class PersonErasureResolver {
  @ShapedField(() => Boolean, { description: 'Whether the viewer may erase this person now.' })
  readonly viewerMayErase!: boolean;

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
