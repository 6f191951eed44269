import { Skeleton } from '@mantine/core';
import { SkeletonLines } from '../../kit/SkeletonLines.js';
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
          <Skeleton height={170} radius={12} />
          <Skeleton height={150} radius={12} />
        </div>
      </div>
    </>
  );
}
