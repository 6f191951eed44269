import { Skeleton } from '@mantine/core';
import { SkeletonCard } from '../../kit/feedback/SkeletonCard.js';
import { SkeletonHead } from '../../kit/feedback/SkeletonHead.js';
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
          {[1, 5, 1, 1].map((lines, index) => (
            <div key={index} className={classes.step}>
              <Skeleton circle height={28} />
              {lines > 1 ? <SkeletonCard lines={lines} /> : <Skeleton height={14} width="45%" mt={7} radius={6} />}
            </div>
          ))}
        </div>
        <div className={pageClasses.aside}>
          <SkeletonCard lines={3} />
          <SkeletonCard lines={3} />
        </div>
      </div>
    </div>
  );
}
