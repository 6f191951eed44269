import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, Ctx, CurrentActor, Selection, signedIn, type Actor, type RequestContext } from '@sillage/platform';
import { InvitationQueries } from './invitation.queries.js';
import { InvitationService } from './invitation.service.js';
import {
  InvitationInput,
  InvitationPayload,
  InvitationsArgs,
  InvitationType,
  InviteMenteeInput,
  RequestMentorInput,
} from './invitation.types.js';
import { MentorshipPayload } from '../mentorship.types.js';

@Resolver(() => InvitationType)
export class InvitationResolver {
  constructor(
    private readonly service: InvitationService,
    private readonly queries: InvitationQueries,
  ) {}

  @Allow(signedIn)
  @Query(() => [InvitationType], { description: 'Mine, in either direction, newest first; at most 500.' })
  async invitations(
    @Args() { programme = null, status = null }: InvitationsArgs,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<InvitationType[]> {
    return this.queries.own({ programme, status }, Selection.under(info), ctx.reading());
  }

  @Allow(signedIn)
  @Mutation(() => InvitationPayload, {
    description:
      'A champion offers to sponsor a colleague, enrolled or not. The offer holds one of the mentor’s places until it is answered.',
  })
  async inviteMentee(
    @Args('input') input: InviteMenteeInput,
    @CurrentActor() actor: Actor,
  ): Promise<InvitationPayload> {
    return { invitation: await this.service.offer(actor, input) };
  }

  @Allow(signedIn)
  @Mutation(() => InvitationPayload, {
    description: 'An enrolled person asks a champion, among those who chose to be seen, to be their mentor.',
  })
  async requestMentor(
    @Args('input') input: RequestMentorInput,
    @CurrentActor() actor: Actor,
  ): Promise<InvitationPayload> {
    return { invitation: await this.service.request(actor, input) };
  }

  @Allow(signedIn)
  @Mutation(() => MentorshipPayload, {
    description:
      'The one who was asked begins the mentorship. Accepting an offer enrols the mentee, and cancels what else was pending for them.',
  })
  async acceptInvitation(
    @Args('input') input: InvitationInput,
    @CurrentActor() actor: Actor,
  ): Promise<MentorshipPayload> {
    return { mentorship: await this.service.accept(actor, input.invitationId) };
  }

  @Allow(signedIn)
  @Mutation(() => InvitationPayload, { description: 'By the one who was asked. No reason is asked for.' })
  async declineInvitation(
    @Args('input') input: InvitationInput,
    @CurrentActor() actor: Actor,
  ): Promise<InvitationPayload> {
    return { invitation: await this.service.decline(actor, input.invitationId) };
  }

  @Allow(signedIn)
  @Mutation(() => InvitationPayload, { description: 'By the one who made it.' })
  async cancelInvitation(
    @Args('input') input: InvitationInput,
    @CurrentActor() actor: Actor,
  ): Promise<InvitationPayload> {
    return { invitation: await this.service.cancel(actor, input.invitationId) };
  }
}
