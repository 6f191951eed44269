import { Skeleton } from '@mantine/core';
import { SkeletonLines } from '../../kit/feedback/SkeletonLines.js';

export function PreferencesSkeleton() {
  return (
    <div style={{ display: 'grid', gap: '1.5rem', maxWidth: '40rem' }}>
      <Skeleton height={20} width="12rem" radius={6} />
      <SkeletonLines count={4} />
      <Skeleton height={20} width="9rem" radius={6} />
      <SkeletonLines count={5} />
    </div>
  );
}
