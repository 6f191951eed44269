import { Injectable } from '@nestjs/common';
import { BatchLoader, type RequestContext } from '@sillage/platform';
import { MentorshipQueries, type EnrolmentChain } from './mentorship.queries.js';
import type { CheckInType, GoalType } from './mentorship.types.js';

/** By the mentorship's id. */
@Injectable()
export class GoalsLoader extends BatchLoader<string, GoalType[]> {
  constructor(private readonly mentorships: MentorshipQueries) {
    super();
  }

  override async batch(ids: readonly string[]): Promise<ReadonlyMap<string, GoalType[]>> {
    return Map.groupBy(await this.mentorships.goalsOf(ids), (goal) => goal.mentorshipId);
  }
}

/** By the mentorship's id. */
@Injectable()
export class CheckInsLoader extends BatchLoader<string, CheckInType[]> {
  constructor(private readonly mentorships: MentorshipQueries) {
    super();
  }

  override async batch(ids: readonly string[]): Promise<ReadonlyMap<string, CheckInType[]>> {
    return Map.groupBy(await this.mentorships.checkInsOf(ids), (checkIn) => checkIn.mentorshipId);
  }
}

/** Whether its mentor takes a pause, by the mentorship's id. */
@Injectable()
export class PausedMentorshipLoader extends BatchLoader<string, boolean> {
  constructor(private readonly mentorships: MentorshipQueries) {
    super();
  }

  override async batch(ids: readonly string[]): Promise<ReadonlyMap<string, boolean>> {
    return new Map((await this.mentorships.pausedOf(ids)).map(({ id }) => [id, true]));
  }
}

/** By the enrolment's id. */
@Injectable()
export class EnrolmentChainLoader extends BatchLoader<string, EnrolmentChain> {
  constructor(private readonly mentorships: MentorshipQueries) {
    super();
  }

  override async batch(
    ids: readonly string[],
    { actor }: RequestContext,
  ): Promise<ReadonlyMap<string, EnrolmentChain>> {
    if (actor === null) return new Map();
    const chains = await this.mentorships.chainsOf(actor.personId, ids);
    return new Map(chains.map((chain) => [chain.enrolmentId, chain]));
  }
}
