/** Whether what is followed comes through: nothing is followed, it does, or the connection is gone for now. */
export type Followed = 'not' | 'coming' | 'lost';

let state: Followed = 'not';
const listeners = new Set<() => void>();

/** For `useSyncExternalStore`. */
export const followed = {
  now: (): Followed => state,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  is(next: Followed): void {
    state = next;
    for (const listener of listeners) listener();
  },
};
