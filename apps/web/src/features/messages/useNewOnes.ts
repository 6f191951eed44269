import { useEffect, useState } from 'react';
import { useAct } from '../../graphql/useAct.js';
import { markReadMutation, type Message } from './messages.query.js';
import { newOnesAmong, toMarkAsRead } from './newOnes.js';

/** Which of these nobody had seen when the page opened; they are marked as read as they are shown. */
export function useNewOnes(messages: Message[] = []): ReadonlySet<string> {
  const { act } = useAct(markReadMutation);
  const [known, setKnown] = useState<ReadonlySet<string>>(new Set());
  const unread = toMarkAsRead(messages);
  const newOnes = newOnesAmong(unread, known);
  if (newOnes !== known) setKnown(newOnes);

  const toMark = unread.join(' ');
  useEffect(() => {
    if (toMark) void act({ notificationIds: toMark.split(' ') });
  }, [act, toMark]);
  return newOnes;
}
