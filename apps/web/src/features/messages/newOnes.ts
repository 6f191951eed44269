import type { Message } from './messages.query.js';

/** Seeing messages is reading them: those that nobody has marked as read yet, in one order however they come. */
export function toMarkAsRead(messages: readonly Pick<Message, 'id' | 'readAt'>[]): string[] {
  return messages.flatMap(({ id, readAt }) => (readAt === null ? [id] : [])).toSorted();
}

/** Those that were unread at some time since the page opened: they stay marked as new until one leaves. */
export function newOnesAmong(unread: readonly string[], known: ReadonlySet<string>): ReadonlySet<string> {
  return unread.every((id) => known.has(id)) ? known : new Set([...known, ...unread]);
}
