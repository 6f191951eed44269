import { Skeleton } from '@mantine/core';
import classes from './StorySkeleton.module.css';

/** A picture of the story before it is there, as high as it will be. */
export function StorySkeleton({ part }: { part: 'trend' | 'spread' | 'cohorts' }) {
  return (
    <div className={classes[part]} data-after-paint="">
      <div className={classes.skeleton}>
        <Skeleton height={24} width="24rem" maw="90%" radius={6} />
        <Skeleton height={16} width="30rem" maw="95%" radius={4} />
        <Skeleton height={320} radius={8} />
      </div>
    </div>
  );
}
