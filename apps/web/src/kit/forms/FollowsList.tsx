import type { ReactNode } from 'react';
import classes from './FollowsList.module.css';

/** What a decision leads to, in a few plain lines. */
export function FollowsList({ follows }: { follows: { key: string; words: ReactNode }[] }) {
  return (
    <ul className={classes.follows}>
      {follows.map(({ key, words }) => (
        <li key={key}>{words}</li>
      ))}
    </ul>
  );
}
