import type { ReminderKind, SubjectDescription } from '@sillage/messages';
import type { Transaction } from '@sillage/platform';
import type { ReminderSchedule } from './reminder-schedule.js';

/** What a kind of reminder must know of the features: which things wait for whom, when, and how to speak of them. */
export abstract class ReminderPlanner {
  abstract readonly schedule: ReminderSchedule;

  /**
   * A query for `person_id, subject_id, since` of everything that waits, by the features' own state. `$1` is a uuid[] of
   * people, or null for everybody.
   */
  abstract readonly waiting: string;

  /** A query for the `subject_id` of everything whose messages name the person `$1`; left out where nobody is named. */
  readonly naming?: string;

  abstract describe(tx: Transaction, subjectIds: readonly string[]): Promise<ReadonlyMap<string, SubjectDescription>>;
}

/** Who plans each kind. A kind without its planner does not compile. */
export type ReminderPlanners = Readonly<Record<ReminderKind, ReminderPlanner>>;
export const REMINDER_PLANNERS = Symbol('reminder planners');
