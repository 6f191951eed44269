import { SkeletonCard } from '../../kit/feedback/SkeletonCard.js';
import { SkeletonHead } from '../../kit/feedback/SkeletonHead.js';
import classes from './ReviewQueue.module.css';

export function ReviewSkeleton() {
  return (
    <>
      <SkeletonHead />
      <div className={classes.queue} style={{ marginTop: '2.5rem' }}>
        <SkeletonCard lines={5} />
        <SkeletonCard lines={5} />
      </div>
    </>
  );
}
