import type { ReminderKind } from '@sillage/messages';

/** When one kind of reminder is due, as data. */
export interface ReminderSchedule {
  /** Days after which the first, the second, … reminder is due, from when the thing began to wait. */
  readonly afterDays: readonly number[];
  /** Whether it counts among a person's reminders of the week; reminders that the person asked for do not. */
  readonly counted: boolean;
}

/** At most so many reminders about one thing, and for one person in seven days over all kinds. */
export const reminderCaps = { perSubject: 3, perWeek: 2 } as const;

/**
 * One row for each reminder that a kind may bring, for the planning statement.
 * @throws Error when a kind would remind of one thing more often than anybody should be
 */
export function scheduleOf(kinds: Readonly<Record<ReminderKind, ReminderSchedule>>) {
  return Object.entries(kinds).flatMap(([kind, { afterDays, counted }]) => {
    if (afterDays.length > reminderCaps.perSubject)
      throw new Error(`${kind} would remind ${afterDays.length} times of one thing.`);
    return afterDays.map((after, index) => ({
      kind,
      occurrence: index + 1,
      after_days: after,
      next_after_days: afterDays[index + 1] ?? null,
      counted,
    }));
  });
}
