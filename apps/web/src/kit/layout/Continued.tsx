import { Fragment, useState, type ReactNode } from 'react';

export interface Part {
  /** Where the part before ended; null for the first. */
  after: string | null;
  /** Shows what comes after this part; only the last one leads on. */
  onMore: ((cursor: string) => void) | undefined;
}

/** A list that goes on as its reader asks: each part asks the server for what comes after the one before. */
export function Continued({ children }: { children: (part: Part) => ReactNode }) {
  const [cursors, setCursors] = useState<(string | null)[]>([null]);
  const goOn = (cursor: string) => setCursors((all) => [...all, cursor]);
  return cursors.map((after, index) => (
    <Fragment key={after}>{children({ after, onMore: index === cursors.length - 1 ? goOn : undefined })}</Fragment>
  ));
}
