import { Skeleton } from '@mantine/core';
import classes from './PeopleSkeleton.module.css';

export function PeopleSkeleton() {
  return (
    <div>
      {Array.from({ length: 8 }, (_, line) => (
        <div key={line} className={classes.line}>
          <Skeleton circle height={40} />
          <div className={classes.words}>
            <Skeleton height={13} width="14rem" maw="70%" radius={6} />
            <Skeleton height={11} width="22rem" maw="95%" radius={6} />
          </div>
        </div>
      ))}
    </div>
  );
}
