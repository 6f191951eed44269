import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { personShape, PersonType } from '@sillage/people';
import {
  Allow,
  Capability,
  Ctx,
  CurrentActor,
  needs,
  ShapedField,
  type Actor,
  type RequestContext,
} from '@sillage/platform';
import { PeopleByHand } from './by-hand.service.js';
import { AddPersonInput, PersonByHandPayload, UpdatePersonInput } from './by-hand.types.js';

@Resolver(() => PersonByHandPayload)
export class PeopleByHandResolver {
  constructor(private readonly byHand: PeopleByHand) {}

  @Mutation(() => PersonByHandPayload, {
    description:
      'Adds somebody to the directory whom HR’s file does not know. A later file with their address adopts them.',
  })
  @Allow(needs(Capability.ADMINISTER))
  async addPerson(
    @CurrentActor() actor: Actor,
    @Args('input') input: AddPersonInput,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PersonByHandPayload> {
    return payload(await this.byHand.add(actor, input), ctx, info);
  }

  @Mutation(() => PersonByHandPayload, {
    description: 'Changes what is known of somebody whom an administrator added. HR’s file owns the others.',
  })
  @Allow(needs(Capability.ADMINISTER))
  async updatePerson(
    @CurrentActor() actor: Actor,
    @Args('input') input: UpdatePersonInput,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PersonByHandPayload> {
    return payload(await this.byHand.update(actor, input), ctx, info);
  }
}

@Resolver(() => PersonType)
export class PersonByHandFieldResolver {
  @ShapedField(() => Boolean, {
    description:
      'Whether the viewer may change what is known of this person: administrators, of whom HR does not know.',
  })
  readonly viewerMayUpdate!: boolean;
}

async function payload(
  { personId, madeUnits }: { personId: string; madeUnits: readonly string[] },
  ctx: RequestContext,
  info: GraphQLResolveInfo,
): Promise<PersonByHandPayload> {
  return {
    person: await ctx.readBelow(personShape, personId, 'person', info),
    madeUnit: madeUnits.length > 0,
    madeUnits: [...madeUnits],
  };
}
