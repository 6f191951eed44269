import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentActor, signedIn, type Actor, ShapedField } from '@sillage/platform';
import { CheckInService } from '../attendance/check-in.service.js';
import { RegistrationService } from './registration.service.js';
import { RegistrationPayload, RegistrationType } from './registration.types.js';
import { CheckInInput, SessionInput } from '../session.inputs.js';
import { SessionType } from '../session.types.js';

@Resolver(() => RegistrationType)
export class RegistrationResolver {
  constructor(
    private readonly registering: RegistrationService,
    private readonly checkingIn: CheckInService,
  ) {}

  @Allow(signedIn)
  @Mutation(() => RegistrationPayload, {
    description:
      'Takes a seat, or a place in the waiting list when there is none left; for everybody, enrolled or not.',
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
    description: 'By the code that the host shows. Whoever is there without being registered is registered by it.',
  })
  async checkInToSession(
    @Args('input', { type: () => CheckInInput }) { sessionId, code }: CheckInInput,
    @CurrentActor() actor: Actor,
  ): Promise<RegistrationPayload> {
    return { registration: await this.checkingIn.checkIn(actor, sessionId, code) };
  }

  @ShapedField(() => SessionType)
  readonly session!: SessionType;
}
