import { Skeleton } from '@mantine/core';

export function AdoptionSkeleton() {
  return (
    <div style={{ display: 'grid', gap: '2.5rem' }}>
      <div style={{ display: 'grid', gap: '0.75rem' }}>
        <Skeleton height={40} width="90%" maw="48rem" radius={8} />
        <Skeleton height={40} width="60%" maw="30rem" radius={8} />
      </div>
      {[7, 5].map((lines) => (
        <div key={lines} style={{ display: 'grid', gap: '1.25rem', maxWidth: '56rem' }}>
          <Skeleton height={20} width="16rem" radius={6} />
          {Array.from({ length: lines }, (_, line) => (
            <Skeleton key={line} height={18} width={`${95 - line * 11}%`} radius={4} />
          ))}
        </div>
      ))}
    </div>
  );
}
