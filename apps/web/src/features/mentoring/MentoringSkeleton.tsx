import { SkeletonCard } from '../../kit/feedback/SkeletonCard.js';
import { SkeletonHead } from '../../kit/feedback/SkeletonHead.js';

export function MentoringSkeleton() {
  return (
    <div style={{ display: 'grid', gap: '2.5rem' }}>
      <SkeletonHead />
      <div style={{ maxWidth: '34rem' }}>
        <SkeletonCard lines={5} />
      </div>
      <SkeletonCard lines={6} />
    </div>
  );
}
