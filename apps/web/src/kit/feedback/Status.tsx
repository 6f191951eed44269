import type { ReactNode } from 'react';
import { Icon, type Sign } from '../Icon.js';
import classes from './Status.module.css';

interface StatusProps {
  tone: 'good' | 'warn' | 'quiet' | 'accent';
  sign?: Sign;
  children: ReactNode;
}

/** A state is always a word with a shape; its colour only helps. */
export function Status({ tone, sign, children }: StatusProps) {
  return (
    <span className={`${classes.status} ${classes[tone]}`}>
      {sign && <Icon sign={sign} size={15} />}
      {children}
    </span>
  );
}
