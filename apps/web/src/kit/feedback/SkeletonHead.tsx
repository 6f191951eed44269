import { Skeleton } from '@mantine/core';

/** A page's head to come: a word, its sentence, a line below. */
export function SkeletonHead() {
  return (
    <div style={{ display: 'grid', gap: '0.75rem', maxWidth: '32rem' }}>
      <Skeleton height={12} width="7rem" radius={6} />
      <Skeleton height={30} width="85%" radius={8} />
      <Skeleton height={14} width="60%" radius={6} />
    </div>
  );
}
