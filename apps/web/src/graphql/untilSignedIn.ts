import { sessionGate, type SessionGate } from './sessionGate.js';

interface Asked<T> {
  /** Whether the answer is that nobody is signed in. */
  isOver(this: void, answer: T): boolean | Promise<boolean>;
  /** Nothing is done by it, and so it may wait. */
  isRead(this: void): boolean;
}

/**
 * Sends again, as it was, what was refused for want of a session, once the person has signed in over the page. Where they
 * would rather not, now, an act is refused, and what is only read waits: its page goes on showing what it has, with whatever
 * is written in it, and nothing but the next act asks them again.
 */
export async function untilSignedIn<T>(
  send: () => Promise<T>,
  { isOver, isRead }: Asked<NoInfer<T>>,
  gate: Pick<SessionGate, 'signInAgain' | 'signedInLater' | 'isPutOff'> = sessionGate,
): Promise<T> {
  for (;;) {
    const answer = await send();
    if (!(await isOver(answer))) return answer;
    if (!gate.isPutOff || !isRead()) {
      const asked = gate.signInAgain();
      if (asked === null) return answer;
      if (await asked) continue;
    }
    if (!isRead() || !(await gate.signedInLater())) return answer;
  }
}
