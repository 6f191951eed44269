import type { Config } from '@sillage/platform';

/** Of the page that anyone can open; null unless the person made the label public. */
export function verificationUrl(
  { publicUrl }: Config,
  { id, publishedAt }: { id: string; publishedAt: Date | null },
): string | null {
  return publishedAt === null ? null : `${publicUrl}/labels/${id}`;
}
