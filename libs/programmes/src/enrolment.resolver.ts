import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonLoader, PersonType } from '@sillage/people';
import { Allow, Ctx, CurrentActor, hasRole, Role, signedIn, type Actor, type RequestContext } from '@sillage/platform';
import { Enrolment } from './enrolment.entity.js';
import { EnrolmentService } from './enrolment.service.js';
import { EnrolInput, EnrolmentType, EnrolPayload, NameFounderInput } from './enrolment.types.js';
import { EnrolmentLoader, ProgrammeLoader } from './programme.loaders.js';
import { ProgrammeType } from './programme.types.js';

@Resolver(() => EnrolmentType)
export class EnrolmentResolver {
  constructor(
    private readonly enrolments: EnrolmentService,
    private readonly people: PersonLoader,
    private readonly programmes: ProgrammeLoader,
  ) {}

  @Mutation(() => EnrolPayload, { description: 'The viewer takes part, or comes back.' })
  @Allow(signedIn)
  async enrol(@CurrentActor() actor: Actor, @Args('input') input: EnrolInput): Promise<EnrolPayload> {
    return payload(await this.enrolments.enrol(actor, input.programme));
  }

  @Mutation(() => EnrolPayload, { description: 'No reminders for a while; nothing is lost.' })
  @Allow(signedIn)
  async pauseEnrolment(@CurrentActor() actor: Actor, @Args('input') input: EnrolInput): Promise<EnrolPayload> {
    return payload(await this.enrolments.pause(actor, input.programme));
  }

  @Mutation(() => EnrolPayload, { description: 'Ends the viewer’s pause: reminders come again.' })
  @Allow(signedIn)
  async resumeEnrolment(@CurrentActor() actor: Actor, @Args('input') input: EnrolInput): Promise<EnrolPayload> {
    return payload(await this.enrolments.resume(actor, input.programme));
  }

  @Mutation(() => EnrolPayload, {
    description:
      'One action that asks nothing: pending invitations end, labels are returned, mentees look for a mentor again.',
  })
  @Allow(signedIn)
  async leaveProgramme(@CurrentActor() actor: Actor, @Args('input') input: EnrolInput): Promise<EnrolPayload> {
    return payload(await this.enrolments.leave(actor, input.programme));
  }

  @Mutation(() => EnrolPayload, {
    description:
      'A programme manager lets an enrolled person start a chain without a mentor, or takes that back while the person has no mentee.',
  })
  @Allow(hasRole(Role.PROGRAMME_MANAGER))
  async nameFounder(@CurrentActor() actor: Actor, @Args('input') input: NameFounderInput): Promise<EnrolPayload> {
    return payload(await this.enrolments.nameFounder(actor, input));
  }

  @ResolveField(() => PersonType)
  async person(@Parent() enrolment: EnrolmentType, @Ctx() ctx: RequestContext): Promise<PersonType> {
    return ctx.loadExisting(this.people, enrolment.personId);
  }

  @ResolveField(() => ProgrammeType)
  async programme(@Parent() enrolment: EnrolmentType, @Ctx() ctx: RequestContext): Promise<ProgrammeType> {
    return ctx.loadExisting(this.programmes, enrolment.programmeId);
  }
}

@Resolver(() => PersonType)
export class PersonEnrolmentResolver {
  constructor(private readonly enrolments: EnrolmentLoader) {}

  @ResolveField(() => EnrolmentType, {
    nullable: true,
    description: 'Null where the person is not enrolled, or the viewer may not know: it does not tell which.',
  })
  async enrolment(
    @Parent() person: PersonType,
    @Args('programme', { type: () => String }) programme: string,
    @Ctx() ctx: RequestContext,
  ): Promise<EnrolmentType | null> {
    return ctx.load(this.enrolments, { personId: person.id, programme });
  }
}

function payload({ id, personId, programmeId, levelId, status, enrolledAt, founder }: Enrolment): EnrolPayload {
  // Leaving gives every label back, in the same transaction and after the enrolment was read.
  const held = status === 'LEFT' ? null : levelId;
  return { enrolment: { id, personId, programmeId, levelId: held, status, enrolledAt, founder } };
}
