import { useEffect, useRef, type RefObject } from 'react';
import { useNavigationType } from 'react-router';
import { afterwards } from '../../../kit/forms/whereFocusGoes.js';
import type { Scope } from './scope.js';

/**
 * Whoever went on to other people reads on at the sentence about them; whoever came back stands again at what they had
 * opened, where it is still to be seen.
 *
 * @param isThere whether the figures of that scope are
 */
export function useArrival(scope: Scope, isThere: boolean): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(scope);
  const cameBack = useNavigationType() === 'POP';

  useEffect(() => {
    if (!isThere) return;
    const left = before.current;
    before.current = scope;
    const isElsewhere = left.unit !== scope.unit || left.country !== scope.country;
    if (!isElsewhere) return;
    afterwards(() => {
      const opened = cameBack ? openedRow(place.current, left) : null;
      const words = opened ?? place.current?.querySelector<HTMLElement>('h1');
      if (!words) return;
      if (words.tabIndex < 0) words.tabIndex = -1;
      words.focus({ preventScroll: true });
    });
  }, [scope, isThere, cameBack]);

  return place;
}

function openedRow(place: HTMLElement | null, { unit, country }: Scope): HTMLElement | null {
  const rows = [...(place?.querySelectorAll<HTMLElement>('[data-opens]') ?? [])];
  return rows.find(({ dataset }) => dataset.opens === unit || dataset.opens === country) ?? null;
}
