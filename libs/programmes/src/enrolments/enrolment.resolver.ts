import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { PersonType } from '@sillage/people';
import { Allow, CurrentActor, hasRole, signedIn, type Actor, ShapedField } from '@sillage/platform';
import { Enrolment } from './enrolment.entity.js';
import { founderNamers } from './enrolment.policy.js';
import { EnrolmentService } from './enrolment.service.js';
import { EnrolInput, EnrolmentType, EnrolPayload, NameFounderInput } from './enrolment.types.js';

@Resolver(() => EnrolmentType)
export class EnrolmentResolver {
  constructor(private readonly enrolments: EnrolmentService) {}

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
  @Allow(hasRole(...founderNamers))
  async nameFounder(@CurrentActor() actor: Actor, @Args('input') input: NameFounderInput): Promise<EnrolPayload> {
    return payload(await this.enrolments.nameFounder(actor, input));
  }
}

@Resolver(() => PersonType)
export class PersonEnrolmentResolver {
  @ShapedField(() => EnrolmentType, {
    nullable: true,
    description: 'Null where the person is not enrolled, or the viewer may not know: it does not tell which.',
  })
  enrolment(@Args('programme', { type: () => String }) _programme: string): void {}
}

function payload({ id, personId, programmeId, levelId, status, enrolledAt, founder }: Enrolment): EnrolPayload {
  // Leaving gives every label back, in the same transaction and after the enrolment was read.
  const held = status === 'LEFT' ? null : levelId;
  return { enrolment: { id, personId, programmeId, levelId: held, status, enrolledAt, founder } };
}
