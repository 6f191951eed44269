import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonLoader, PersonType } from '@sillage/people';
import { Allow, Clock, Ctx, CurrentActor, signedIn, type Actor, type RequestContext } from '@sillage/platform';
import { ProgrammeLoader, ProgrammeType } from '@sillage/programmes';
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
import { MentorshipPayload } from './mentorship.types.js';

@Resolver(() => InvitationType)
export class InvitationResolver {
  constructor(
    private readonly service: InvitationService,
    private readonly queries: InvitationQueries,
    private readonly people: PersonLoader,
    private readonly programmes: ProgrammeLoader,
    private readonly clock: Clock,
  ) {}

  @Allow(signedIn)
  @Query(() => [InvitationType], { description: 'Mine, in either direction, newest first; at most 500.' })
  async invitations(
    @Args() { programme = null, status = null }: InvitationsArgs,
    @CurrentActor() actor: Actor,
  ): Promise<InvitationType[]> {
    return this.queries.of(actor.personId, { programme, status }, this.clock.now());
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

  @ResolveField(() => ProgrammeType)
  async programme(@Parent() { programmeId }: InvitationType, @Ctx() ctx: RequestContext): Promise<ProgrammeType> {
    return ctx.loadExisting(this.programmes, programmeId);
  }

  @ResolveField(() => PersonType)
  async mentor(@Parent() { mentorId }: InvitationType, @Ctx() ctx: RequestContext): Promise<PersonType> {
    return ctx.loadExisting(this.people, mentorId);
  }

  @ResolveField(() => PersonType)
  async mentee(@Parent() { menteeId }: InvitationType, @Ctx() ctx: RequestContext): Promise<PersonType> {
    return ctx.loadExisting(this.people, menteeId);
  }
}
