import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentActor, signedIn, type Actor } from '@sillage/platform';
import { goalsAtMost } from './mentorship.policy.js';
import { MentorshipService } from './mentorship.service.js';
import {
  GoalInput,
  MarkGoalInput,
  MentorshipInput,
  MentorshipPayload,
  RecordCheckInInput,
  SetGoalInput,
} from './mentorship.types.js';

@Resolver()
export class MentorshipMovesResolver {
  constructor(private readonly service: MentorshipService) {}

  @Allow(signedIn)
  @Mutation(() => MentorshipPayload, {
    description:
      'By either side, without a reason: before the mentee’s first label it is ENDED, afterwards COMPLETED. The lineage stays as it is.',
  })
  async endMentorship(
    @Args('input') { mentorshipId }: MentorshipInput,
    @CurrentActor() actor: Actor,
  ): Promise<MentorshipPayload> {
    return { mentorship: await this.service.end(actor, mentorshipId) };
  }

  @Allow(signedIn)
  @Mutation(() => MentorshipPayload, { description: 'By either side: what the two talked about, for the two alone.' })
  async recordCheckIn(
    @Args('input') input: RecordCheckInInput,
    @CurrentActor() actor: Actor,
  ): Promise<MentorshipPayload> {
    return { mentorship: await this.service.recordCheckIn(actor, input) };
  }

  @Allow(signedIn)
  @Mutation(() => MentorshipPayload, { description: `By either side; the list stays short, at most ${goalsAtMost}.` })
  async setGoal(
    @Args('input') { mentorshipId, title }: SetGoalInput,
    @CurrentActor() actor: Actor,
  ): Promise<MentorshipPayload> {
    return { mentorship: await this.service.setGoal(actor, mentorshipId, title) };
  }

  @Allow(signedIn)
  @Mutation(() => MentorshipPayload, { description: 'Says that a goal is reached, or takes that back.' })
  async markGoal(
    @Args('input') { goalId, done }: MarkGoalInput,
    @CurrentActor() actor: Actor,
  ): Promise<MentorshipPayload> {
    return { mentorship: await this.service.markGoal(actor, goalId, done) };
  }

  @Allow(signedIn)
  @Mutation(() => MentorshipPayload, { description: 'Takes a goal off the list of the pair.' })
  async removeGoal(@Args('input') { goalId }: GoalInput, @CurrentActor() actor: Actor): Promise<MentorshipPayload> {
    return { mentorship: await this.service.removeGoal(actor, goalId) };
  }
}
