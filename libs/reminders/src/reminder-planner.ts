import type { ReminderKind, SubjectDescription } from '@sillage/messages';
import { peopleLeft } from '@sillage/people';
import type { Transaction } from '@sillage/platform';
import {
  enrolmentLeft,
  enrolmentPaused,
  enrolmentResumed,
  enrolmentStarted,
  participationEnded,
  participationForgotten,
  programmeArchived,
} from '@sillage/programmes';
import type { ReminderSchedule } from './reminder-schedule.js';

type Fact = { readonly eventName: string };

/** After which every kind is looked at anew: whoever pauses or leaves has peace, and of a programme that rests everybody. `RemindersSubscribers` hears each fact. */
export const factsOfTakingPart: readonly Fact[] = [
  enrolmentStarted,
  enrolmentPaused,
  enrolmentResumed,
  enrolmentLeft,
  peopleLeft,
  participationEnded,
  participationForgotten,
  programmeArchived,
];

/** What a kind of reminder must know of the features: which things wait for whom, when, and how to speak of them. */
export abstract class ReminderPlanner<K extends ReminderKind = ReminderKind> {
  abstract readonly schedule: ReminderSchedule;

  /** After which `waiting` may find something else for somebody, beyond `factsOfTakingPart`. */
  abstract readonly facts: readonly Fact[];

  /**
   * A query for `person_id, subject_id, since` of everything that waits, by the features' own state. `$1` is a uuid[] of
   * people, or null for everybody.
   */
  abstract readonly waiting: string;

  /** A query for the `subject_id` of everything whose messages name the person `$1`; left out where nobody is named. */
  readonly naming?: string;

  abstract describe(
    tx: Transaction,
    subjectIds: readonly string[],
  ): Promise<ReadonlyMap<string, SubjectDescription<K>>>;
}

/** Who plans each kind. A kind without its planner does not compile. */
export type ReminderPlanners = { readonly [K in ReminderKind]: ReminderPlanner<K> };
export const reminderPlanners = Symbol('reminder planners');
