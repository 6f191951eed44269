import { useEffect, useState } from 'react';
import { useAct } from '../../graphql/useAct.js';
import { markReadMutation, type Message } from './messages.query.js';

/** Which of these nobody had seen when the page opened. Seeing them is reading them; they stay marked until one leaves. */
export function useNewOnes(messages: Message[] | undefined): ReadonlySet<string> {
  const { act } = useAct(markReadMutation);
  const [newOnes, setNewOnes] = useState<ReadonlySet<string>>(new Set());
  const unread = messages?.filter(({ readAt }) => readAt === null).map(({ id }) => id) ?? [];
  const unseen = unread.filter((id) => !newOnes.has(id));
  if (unseen.length > 0) setNewOnes(new Set([...newOnes, ...unseen]));

  const toMark = [...unread].sort().join(' ');
  useEffect(() => {
    if (toMark) void act({ notificationIds: toMark.split(' ') });
  }, [act, toMark]);
  return newOnes;
}
