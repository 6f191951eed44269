import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import classes from './Settings.module.css';

interface SavedMeanwhileProps {
  /** What they left, each a line. */
  theirs: readonly { key: string; words: ReactNode }[];
  /** What going on with one's own does with theirs. */
  keep: ReactNode;
  onKeep(this: void): void;
  onTake(this: void): void;
}

/** Somebody else saved while this was being written: both are here, and one says how it goes on. */
export function SavedMeanwhile({ theirs, keep, onKeep, onTake }: SavedMeanwhileProps) {
  return (
    <div role="alert" className={classes.theirs}>
      <p>
        <FormattedMessage id="meanwhile.what" />
      </p>
      <ul>
        {theirs.map(({ key, words }) => (
          <li key={key}>{words}</li>
        ))}
      </ul>
      <div className={classes.acts}>
        <Button size="sm" onClick={onKeep}>
          {keep}
        </Button>
        <Button size="sm" variant="default" onClick={onTake}>
          <FormattedMessage id="meanwhile.take" />
        </Button>
      </div>
    </div>
  );
}
