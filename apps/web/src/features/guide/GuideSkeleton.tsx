import { Skeleton } from '@mantine/core';
import { SkeletonHead } from '../../kit/feedback/SkeletonHead.js';
import { SkeletonLines } from '../../kit/feedback/SkeletonLines.js';
import classes from './GuideReader.module.css';

export function GuideSkeleton() {
  return (
    <div className={classes.reader}>
      <div className={classes.text}>
        <SkeletonHead />
        <SkeletonLines count={6} />
        <Skeleton height={22} width="40%" mt="lg" />
        <SkeletonLines count={12} />
      </div>
      <div>
        <SkeletonLines count={8} />
      </div>
    </div>
  );
}
