import { SkeletonLines } from './SkeletonLines.js';
import { Surface } from '../layout/Surface.js';

/** A sheet to come. */
export function SkeletonCard({ lines }: { lines: number }) {
  return (
    <Surface>
      <SkeletonLines count={lines} />
    </Surface>
  );
}
