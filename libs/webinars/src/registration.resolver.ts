import { Args, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonLoader, PersonType } from '@sillage/people';
import { Allow, Ctx, CurrentActor, signedIn, type Actor, type RequestContext } from '@sillage/platform';
import { CheckInService } from './check-in.service.js';
import { RegistrationService } from './registration.service.js';
import { RegistrationPayload, RegistrationType } from './registration.types.js';
import { CheckInInput, SessionInput } from './session.inputs.js';
import { SessionLoader, WaitlistPositionLoader } from './session.loaders.js';
import { SessionType } from './session.types.js';

@Resolver(() => RegistrationType)
export class RegistrationResolver {
  constructor(
    private readonly registering: RegistrationService,
    private readonly checkingIn: CheckInService,
    private readonly sessions: SessionLoader,
    private readonly people: PersonLoader,
    private readonly waitlistPositions: WaitlistPositionLoader,
  ) {}

  @Allow(signedIn)
  @Mutation(() => RegistrationPayload, {
    description:
      'Takes a seat, or a place in the waiting list when there is none left; for people enrolled in the programme.',
  })
  async registerForSession(
    @Args('input', { type: () => SessionInput }) { sessionId }: SessionInput,
    @CurrentActor() actor: Actor,
  ): Promise<RegistrationPayload> {
    return { registration: await this.registering.register(actor, sessionId) };
  }

  @Allow(signedIn)
  @Mutation(() => RegistrationPayload, { description: 'Gives the seat back; it goes to the first who waits.' })
  async cancelRegistration(
    @Args('input', { type: () => SessionInput }) { sessionId }: SessionInput,
    @CurrentActor() actor: Actor,
  ): Promise<RegistrationPayload> {
    return { registration: await this.registering.cancel(actor, sessionId) };
  }

  @Allow(signedIn)
  @Mutation(() => RegistrationPayload, {
    description:
      'By the code that the host shows. An enrolled person who is there without being registered is registered by it.',
  })
  async checkInToSession(
    @Args('input', { type: () => CheckInInput }) { sessionId, code }: CheckInInput,
    @CurrentActor() actor: Actor,
  ): Promise<RegistrationPayload> {
    return { registration: await this.checkingIn.checkIn(actor, sessionId, code) };
  }

  @ResolveField(() => SessionType)
  async session(@Parent() { sessionId }: RegistrationType, @Ctx() ctx: RequestContext): Promise<SessionType> {
    return ctx.loadExisting(this.sessions, sessionId);
  }

  @ResolveField(() => PersonType)
  async person(@Parent() { personId }: RegistrationType, @Ctx() ctx: RequestContext): Promise<PersonType> {
    return ctx.loadExisting(this.people, personId);
  }

  @ResolveField(() => Int, { nullable: true, description: 'From 1, who is next; null for who does not wait.' })
  async waitlistPosition(@Parent() registration: RegistrationType, @Ctx() ctx: RequestContext): Promise<number | null> {
    if (registration.status !== 'WAITLISTED') return null;
    return ctx.load(this.waitlistPositions, registration.id);
  }
}
