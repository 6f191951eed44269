import { Skeleton } from '@mantine/core';
import classes from './SkeletonLines.module.css';

const widths = ['92%', '86%', '95%', '78%', '90%', '64%'];

/** Lines of text to come. */
export function SkeletonLines({ count }: { count: number }) {
  return (
    <div className={classes.lines}>
      {Array.from({ length: count }, (_, line) => (
        <Skeleton key={line} height={12} radius={6} width={widths[line % widths.length]} />
      ))}
    </div>
  );
}
