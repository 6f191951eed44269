import { Skeleton } from '@mantine/core';
import classes from './SessionsSkeleton.module.css';

export function SessionsSkeleton() {
  return (
    <div className={classes.list}>
      {Array.from({ length: 5 }, (_, line) => (
        <div key={line} className={classes.line}>
          <Skeleton height={52} width={52} radius={10} />
          <div className={classes.words}>
            <Skeleton height={14} width="55%" radius={6} />
            <Skeleton height={11} width="70%" radius={6} />
            <Skeleton height={11} width="30%" radius={6} />
          </div>
        </div>
      ))}
    </div>
  );
}
