import { useEffect } from 'react';

const every = 2000;
const atMost = 30;

/** The label is awarded by the server in the seconds after the last step; the page then shows it without being asked. */
export function useAskUntilAwarded(awaited: boolean, ask: () => void): void {
  useEffect(() => {
    if (!awaited) return;
    let asked = 0;
    const timer = setInterval(() => {
      asked += 1;
      if (asked > atMost) clearInterval(timer);
      else if (document.visibilityState === 'visible') ask();
    }, every);
    return () => clearInterval(timer);
  }, [awaited, ask]);
}
