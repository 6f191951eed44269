import type { Transaction, Values } from '@sillage/platform';
import type { ReminderKind } from './reminder-kind.js';

/** What the messages about one subject say, in one language, and where they lead. */
export interface SubjectDescription {
  /** Within the web app, from its root. */
  readonly path: string;
  /** Whom it is about; in the app, the name is read when the message is shown. */
  readonly about?: { readonly personId: string; readonly name: string };
  readonly programme?: { readonly id: string; readonly name: string };
  /** What else the words are told with, in the reader's language and by their clock. */
  valuesFor(reader: { locale: string; timeZone: string }): Values;
}

/** What a kind of reminder must know of the features: which things wait for whom, and how to speak of them. */
export abstract class ReminderPlanner {
  abstract readonly kind: ReminderKind;

  /**
   * A query for `person_id, subject_id, since` of everything that waits, by the features' own state. `$1` is a uuid[] of
   * people, or null for everybody.
   */
  abstract readonly waiting: string;

  /** A query for the `subject_id` of everything whose messages name the person `$1`; left out where nobody is named. */
  readonly naming?: string;

  abstract describe(tx: Transaction, subjectIds: readonly string[]): Promise<ReadonlyMap<string, SubjectDescription>>;
}

/** Every planner; a new kind of reminder is one more of them. */
export const REMINDER_PLANNERS = Symbol('reminder planners');
