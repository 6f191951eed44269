import { useEffect, useState } from 'react';
import type { ContentsEntry } from './guideDocument.js';

/** A heading counts as reached once it has passed the upper third of the window. */
const readingLine = 0.33;

export function useReadingPlace(entries: ContentsEntry[]): string | null {
  const [place, setPlace] = useState<string | null>(entries[0]?.id ?? null);
  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      const line = window.innerHeight * readingLine;
      const reached = entries.findLast(({ id }) => {
        const heading = document.getElementById(id);
        return heading !== null && heading.getBoundingClientRect().top <= line;
      });
      setPlace(reached?.id ?? entries[0]?.id ?? null);
    };
    const onScroll = () => {
      frame ||= requestAnimationFrame(look);
    };
    look();
    window.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      window.removeEventListener('scroll', onScroll);
      cancelAnimationFrame(frame);
    };
  }, [entries]);
  return place;
}
