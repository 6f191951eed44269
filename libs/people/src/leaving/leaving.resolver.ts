import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
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
import { personShape } from '../person.shape.js';
import { PersonType } from '../person.types.js';
import { BringingBack } from './bring-back.service.js';
import { PersonEnding } from './end-person.service.js';
import {
  BringBackImportInput,
  BringBackImportPayload,
  BringBackInput,
  BringBackPayload,
  DepartureType,
  EndPersonInput,
  EndPersonPayload,
} from './leaving.types.js';

@Resolver(() => DepartureType)
export class LeavingResolver {
  constructor(
    private readonly ending: PersonEnding,
    private readonly bringingBack: BringingBack,
  ) {}

  @Mutation(() => EndPersonPayload, {
    description:
      'The person leaves the company at once, as if HR’s file said so: sign-ins, roles, seats, hosting and all that they take part in end. It can be undone for a day.',
  })
  @Allow(needs(Capability.ADMINISTER))
  async endPerson(
    @CurrentActor() actor: Actor,
    @Args('input') { personId }: EndPersonInput,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EndPersonPayload> {
    await this.ending.end(actor, personId);
    return { person: await ctx.readBelow(personShape, personId, 'person', info) };
  }

  @Mutation(() => BringBackPayload, {
    description:
      'Undoes leaving within a day: the person is as they were, as far as the world still allows. Sign-ins and tokens stay ended.',
  })
  @Allow(needs(Capability.ADMINISTER))
  async bringBack(
    @CurrentActor() actor: Actor,
    @Args('input') { personId }: BringBackInput,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<BringBackPayload> {
    const notes = await this.bringingBack.one(actor, personId);
    return { person: await ctx.readBelow(personShape, personId, 'person', info), notes };
  }

  @Mutation(() => BringBackImportPayload, {
    description: 'Brings back everybody whom one file of HR’s ended within the last day, as they were.',
  })
  @Allow(needs(Capability.ADMINISTER))
  async bringBackImport(
    @CurrentActor() actor: Actor,
    @Args('input') { importId }: BringBackImportInput,
  ): Promise<BringBackImportPayload> {
    return this.bringingBack.allOfImport(actor, importId);
  }
}

@Resolver(() => PersonType)
export class PersonLeavingResolver {
  @ShapedField(() => DepartureType, {
    nullable: true,
    description: 'How this person left, for administrators; null for whoever is with the company, and to anybody else.',
  })
  readonly departure!: DepartureType | null;

  @ShapedField(() => Boolean, { description: 'Whether the viewer may end this person’s time with the company.' })
  readonly viewerMayEnd!: boolean;

  @ShapedField(() => Boolean, { description: 'Whether the viewer may bring this person back.' })
  readonly viewerMayBringBack!: boolean;
}
