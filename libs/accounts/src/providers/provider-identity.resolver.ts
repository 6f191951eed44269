import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import { personShape, PersonType } from '@sillage/people';
import {
  Allow,
  Capability,
  connection,
  ConnectionArgs,
  Ctx,
  CurrentActor,
  needs,
  Selection,
  ShapedField,
  type Actor,
  type Connection,
  type RequestContext,
} from '@sillage/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { byAsking, IdentityRequestQueries } from './identity-request.queries.js';
import { ProviderIdentities } from './provider-identities.js';
import './provider-identity.shape.js';
import {
  BindIdentityInput,
  ProviderIdentityPayload,
  ProviderIdentityRequestConnection,
  ProviderIdentityType,
  ProviderIdentityRequestType,
  UnbindIdentityInput,
} from './provider-identity.types.js';

@Resolver(() => PersonType)
export class ProviderIdentityResolver {
  constructor(
    private readonly bindings: ProviderIdentities,
    private readonly requests: IdentityRequestQueries,
  ) {}

  @Query(() => ProviderIdentityRequestConnection, {
    description:
      'Who has a role, came through a provider for the first time, and waits for an administrator’s word; longest first.',
  })
  @Allow(needs(Capability.ADMINISTER))
  async identityRequests(
    @Args() page: ConnectionArgs,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ProviderIdentityRequestType>> {
    const asked = Selection.under(info);
    const place = { after: byAsking.decode(page.after), limit: page.first + 1 };
    const rows = await this.requests.page(place, asked.nodes, ctx.reading());
    return connection({
      rows,
      page,
      order: byAsking,
      cursor: ({ place, id }) => [place, id],
      node: ({ request }) => request,
      totalCount: asked.asks('totalCount') ? await this.requests.count() : undefined,
    });
  }

  @Mutation(() => ProviderIdentityPayload, {
    description:
      'Says that this person is who the provider calls by that subject: from then on they sign in by it. It can be said before they come.',
  })
  @Allow(needs(Capability.ADMINISTER))
  async bindIdentity(
    @Args('input') input: BindIdentityInput,
    @CurrentActor() actor: Actor,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ProviderIdentityPayload> {
    await this.bindings.bind(actor, input);
    return { person: await ctx.readBelow(personShape, input.personId, 'person', info) };
  }

  @Mutation(() => ProviderIdentityPayload, {
    description:
      'Releases a person from a provider’s account, and declines what they asked for there. Their sign-ins end, and they can be bound to another account.',
  })
  @Allow(needs(Capability.ADMINISTER))
  async unbindIdentity(
    @Args('input') input: UnbindIdentityInput,
    @CurrentActor() actor: Actor,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ProviderIdentityPayload> {
    await this.bindings.unbind(actor, input);
    return { person: await ctx.readBelow(personShape, input.personId, 'person', info) };
  }

  @ShapedField(() => [ProviderIdentityType], {
    nullable: true,
    description: 'Who this person is to the identity providers; administrators only.',
  })
  readonly identities!: ProviderIdentityType[] | null;

  @ShapedField(() => [ProviderIdentityRequestType], {
    name: 'identityRequests',
    nullable: true,
    description: 'What of this person waits for an administrator’s word; administrators only.',
  })
  readonly waitingRequests!: ProviderIdentityRequestType[] | null;
}
