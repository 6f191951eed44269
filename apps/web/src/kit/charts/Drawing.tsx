import { useReducedMotion } from '@mantine/hooks';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useIntl } from 'react-intl';
import type { ChartOption } from './chartOption.js';
import type { Drawn } from './drawing.js';
import { pointAfter } from './pointAfter.js';
import classes from './Drawing.module.css';

interface DrawingProps {
  /** What the picture shows, in one sentence made of its figures. */
  name: string;
  /** What each point of it says, from the first to the last: the keyboard goes along them. */
  points: string[];
  /** How it is drawn, with room for words or on a phone. */
  optionOf(narrow: boolean): ChartOption;
}

const narrowest = 560;
/** What A4 and Letter have room for between their margins. */
const paper = { width: '42rem', height: '9rem' };

/** A chart in its room, which is there before the drawing is: nothing moves when it comes. */
export function Drawing({ name, points, optionOf }: DrawingProps) {
  const intl = useIntl();
  const still = useReducedMotion();
  const room = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const [narrow, setNarrow] = useState(false);
  const [at, setAt] = useState(points.length - 1);
  const index = Math.max(0, Math.min(at, points.length - 1));

  useEffect(() => {
    const element = room.current;
    if (!element) return;
    let gone = false;
    let own: Drawn | null = null;
    const fit = () => {
      setNarrow(element.clientWidth < narrowest);
      own?.fit();
    };
    const watch = new ResizeObserver(fit);
    watch.observe(element);
    // A sheet of paper is as wide as it is, and no resize tells of it in time.
    const fitPaper = () => {
      Object.assign(element.style, paper);
      fit();
    };
    const fitScreen = () => {
      element.removeAttribute('style');
      fit();
    };
    window.addEventListener('beforeprint', fitPaper);
    window.addEventListener('afterprint', fitScreen);
    void import('./drawing.js').then(({ draw }) => {
      if (gone) return;
      own = draw(element);
      setDrawn(own);
    });
    return () => {
      gone = true;
      watch.disconnect();
      window.removeEventListener('beforeprint', fitPaper);
      window.removeEventListener('afterprint', fitScreen);
      own?.remove();
    };
  }, []);

  useEffect(() => drawn?.show({ ...optionOf(narrow), animation: !still }), [drawn, optionOf, narrow, still]);

  const go = (event: KeyboardEvent) => {
    const next = pointAfter(event.key, index, points.length);
    if (next === null) return;
    event.preventDefault();
    setAt(next);
    drawn?.pointAt(next);
  };
  return (
    <div
      className={classes.room}
      role="slider"
      aria-roledescription={intl.formatMessage({ id: 'chart.role' })}
      aria-label={name}
      aria-valuemin={0}
      aria-valuemax={Math.max(0, points.length - 1)}
      aria-valuenow={index}
      aria-valuetext={points[index]}
      tabIndex={0}
      onKeyDown={go}
      onBlur={() => drawn?.pointAt(null)}
    >
      <div className={classes.drawing} ref={room} aria-hidden="true" />
    </div>
  );
}
