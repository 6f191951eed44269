import { Skeleton } from '@mantine/core';
import classes from './ListSkeleton.module.css';

/** A heading with its lines, each as high as the row that comes. */
export function ListSkeleton({ rows }: { rows: number }) {
  return (
    <div>
      <Skeleton height={25} width="18rem" maw="80%" radius={6} />
      <Skeleton height={16} width="30rem" maw="95%" mt={8} radius={4} />
      <div className={classes.rows}>
        {Array.from({ length: rows }, (_, row) => (
          <div key={row} className={classes.row}>
            <Skeleton height={18} width={`${90 - row * 7}%`} radius={4} />
          </div>
        ))}
      </div>
    </div>
  );
}
