import { Skeleton } from '@mantine/core';
import classes from './AdoptionSkeleton.module.css';
import { ListSkeleton } from './groups/ListSkeleton.js';
import { StorySkeleton } from './story/StorySkeleton.js';

/** The shape of what comes: the sentence, the steps, the months, the lists. */
export function AdoptionSkeleton({ isOfCountry }: { isOfCountry: boolean }) {
  return (
    <div className={classes.parts}>
      <div>
        <Skeleton className={classes.sentence} />
        <Skeleton height={20} width="20rem" maw="80%" mt={14} radius={6} />
        <Skeleton height={20} width="14rem" maw="60%" mt={20} radius={6} />
      </div>
      <ListSkeleton rows={7} />
      <StorySkeleton part="trend" />
      {!isOfCountry && <ListSkeleton rows={8} />}
      <ListSkeleton rows={6} />
    </div>
  );
}
