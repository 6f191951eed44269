import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import {
  Allow,
  Capability,
  Ctx,
  CurrentActor,
  needs,
  Selection,
  type Actor,
  type RequestContext,
} from '@sillage/platform';
import { OperationsDesk } from './operations-desk.js';
import {
  LetSendingGoInput,
  LetSendingGoPayload,
  OperationsType,
  RetryFailedWorkInput,
  RetryFailedWorkPayload,
} from './operations.types.js';
import { RestorationService } from './restoration.service.js';

@Resolver(() => OperationsType)
export class OperationsResolver {
  constructor(
    private readonly desk: OperationsDesk,
    private readonly restoration: RestorationService,
  ) {}

  @Query(() => OperationsType, {
    description: 'How Sillage itself is doing: what it stands on, what waits, what failed.',
  })
  @Allow(needs(Capability.ADMINISTER))
  async operations(
    @Ctx() { locale }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Partial<OperationsType>> {
    return this.desk.look(Selection.under(info), locale);
  }

  @Mutation(() => RetryFailedWorkPayload, { description: 'Tries what failed again, now.' })
  @Allow(needs(Capability.ADMINISTER))
  async retryFailedWork(
    @CurrentActor() actor: Actor,
    @Args('input') { work }: RetryFailedWorkInput,
  ): Promise<RetryFailedWorkPayload> {
    return { count: await this.desk.retry(actor, work ?? null) };
  }

  @Mutation(() => LetSendingGoPayload, {
    description: 'Lets go what has been held since a backup was brought back. It goes out as it is due, at once.',
  })
  @Allow(needs(Capability.ADMINISTER))
  async letSendingGo(
    @CurrentActor() actor: Actor,
    @Args('input') _input: LetSendingGoInput,
  ): Promise<LetSendingGoPayload> {
    return { messages: await this.restoration.letSendingGo(actor) };
  }
}
