import { Skeleton } from '@mantine/core';
import { SkeletonCard } from '../../kit/feedback/SkeletonCard.js';
import { SkeletonLines } from '../../kit/feedback/SkeletonLines.js';
import classes from './SessionPage.module.css';

export function SessionSkeleton() {
  return (
    <>
      <Skeleton height={34} width="26rem" maw="100%" radius={8} />
      <div className={classes.columns}>
        <div className={classes.main}>
          <SkeletonLines count={4} />
        </div>
        <div className={classes.aside}>
          <SkeletonCard lines={4} />
          <SkeletonCard lines={4} />
        </div>
      </div>
    </>
  );
}
