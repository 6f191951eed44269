import { useEffect, useRef, type ReactNode } from 'react';
import { Icon } from '../Icon.js';
import classes from './Outcome.module.css';

/** What an act led to, in the place where it was done: the keyboard goes on from here, as the button is gone. */
export function Outcome({ children }: { children: ReactNode }) {
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => words.current?.focus(), []);
  return (
    <p className={classes.outcome} role="status" tabIndex={-1} ref={words}>
      <Icon sign="check" size={18} />
      <span>{children}</span>
    </p>
  );
}
