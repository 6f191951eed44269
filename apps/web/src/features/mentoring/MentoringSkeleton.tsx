import { Skeleton } from '@mantine/core';
import { SkeletonHead } from '../../kit/SkeletonHead.js';

export function MentoringSkeleton() {
  return (
    <div style={{ display: 'grid', gap: '2.5rem' }}>
      <SkeletonHead />
      <Skeleton height={180} radius={12} maw="34rem" />
      <Skeleton height={260} radius={12} />
    </div>
  );
}
