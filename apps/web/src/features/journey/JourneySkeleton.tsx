import { Skeleton } from '@mantine/core';
import { SkeletonHead } from '../../kit/SkeletonHead.js';
import pageClasses from './JourneyPage.module.css';
import classes from './JourneySkeleton.module.css';

export function JourneySkeleton() {
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <Skeleton circle height={132} />
        <SkeletonHead />
      </div>
      <div className={pageClasses.columns}>
        <div className={classes.path}>
          {[44, 150, 44, 44].map((height, index) => (
            <div key={index} className={classes.step}>
              <Skeleton circle height={28} />
              <Skeleton height={height} radius={12} />
            </div>
          ))}
        </div>
        <div className={pageClasses.aside}>
          <Skeleton height={132} radius={12} />
          <Skeleton height={132} radius={12} />
        </div>
      </div>
    </div>
  );
}
