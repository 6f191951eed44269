import { useEffect } from 'react';

const EVERY = 2000;
const AT_MOST = 30;

/** The label is awarded by the server in the seconds after the last step; the page then shows it without being asked. */
export function useAskUntilAwarded(awaited: boolean, ask: () => void): void {
  useEffect(() => {
    if (!awaited) return;
    let asked = 0;
    const timer = setInterval(() => {
      asked += 1;
      if (asked > AT_MOST) clearInterval(timer);
      else if (document.visibilityState === 'visible') ask();
    }, EVERY);
    return () => clearInterval(timer);
  }, [awaited, ask]);
}
