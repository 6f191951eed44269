import type { Text } from '@sillage/platform';

/**
 * What a message says; `{name}` is the colleague whom it tells of, `{programme}` the programme, `{since}` the day when it
 * began to wait, `{occurrence}` which one it is.
 */
export interface ReminderTexts {
  readonly subject: Text;
  readonly lead: Text;
  readonly action: Text;
  readonly notificationTitle: Text;
  readonly notificationBody: Text;
}

/** One kind of reminder, as data. */
export interface ReminderKind {
  /** DOMAIN's word, which people mute it by. */
  readonly key: string;
  /** Days after which the first, the second, … reminder is due, from when the thing began to wait. */
  readonly afterDays: readonly number[];
  /** Whether it counts among a person's reminders of the week; reminders that the person asked for do not. */
  readonly counted: boolean;
  readonly texts: ReminderTexts;
}

/** At most so many reminders about one thing, and for one person in seven days over all kinds. */
export const reminderCaps = { perSubject: 3, perWeek: 2 } as const;

/**
 * One row for each reminder that a kind may bring, for the planning statement.
 * @throws Error when a kind would remind of one thing more often than anybody should be
 */
export function scheduleOf(kinds: readonly ReminderKind[]) {
  return kinds.flatMap(({ key, afterDays, counted }) => {
    if (afterDays.length > reminderCaps.perSubject)
      throw new Error(`${key} would remind ${afterDays.length} times of one thing.`);
    return afterDays.map((after, index) => ({
      kind: key,
      occurrence: index + 1,
      after_days: after,
      next_after_days: afterDays[index + 1] ?? null,
      counted,
    }));
  });
}
