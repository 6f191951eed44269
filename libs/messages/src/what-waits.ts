import type { Transaction } from '@sillage/platform';
import type { ReminderKind, ReminderValues } from './reminder-kinds.js';

/** What the messages about one subject say, in one language, and where they lead. */
export interface SubjectDescription<K extends ReminderKind = ReminderKind> {
  /** Within the web app, from its root. */
  readonly path: string;
  /** Whom it is about; in the app, the name is read when the message is shown. */
  readonly about?: { readonly personId: string; readonly name: string };
  readonly programme?: { readonly id: string; readonly name: string };
  /** What else the words are told with, in the reader's language and by their clock. */
  valuesFor(reader: { locale: string; timeZone: string }): ReminderValues<K>;
}

/** What sending must know of reminders, which stand above: libs/reminders implements it and provides it globally. */
export abstract class WhatWaits {
  /** Of these people, what still waits for them; as `person/subject`. */
  abstract stillWaiting(tx: Transaction, kind: ReminderKind, personIds: readonly string[]): Promise<Set<string>>;

  abstract describe(
    tx: Transaction,
    kind: ReminderKind,
    subjectIds: readonly string[],
  ): Promise<ReadonlyMap<string, SubjectDescription>>;
}
