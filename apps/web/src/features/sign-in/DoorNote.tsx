import type { ReactNode } from 'react';
import classes from './DoorNote.module.css';

/** Something to know at the door, for whoever runs the place. */
export function DoorNote({ children }: { children: ReactNode }) {
  return <p className={classes.note}>{children}</p>;
}
