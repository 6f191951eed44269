import type { Transaction } from '@sillage/platform';
import { sha256Of, type GuideText } from './guide-translation.entity.js';

type PublishedText = { locale: string; sha256: string; sourceSha256: string };

/** A translation handed in unchanged was made from the source of its time: when that changed since, it is behind. */
export function madeFrom(
  text: GuideText,
  sourceLocale: string,
  sourceSha256: string,
  published: readonly PublishedText[],
): string {
  if (text.locale === sourceLocale) return sourceSha256;
  const sha256 = sha256Of(text.markdown);
  const unchanged = published.find((former) => former.locale === text.locale && former.sha256 === sha256);
  return unchanged?.sourceSha256 ?? sourceSha256;
}

/** The newest published text in each language. */
export async function publishedTexts(tx: Transaction, guideId: string): Promise<PublishedText[]> {
  return tx.query<PublishedText>(
    `SELECT DISTINCT ON (t.locale) t.locale, t.sha256, t.source_sha256 AS "sourceSha256"
     FROM guide_translation t JOIN guide_version v ON v.id = t.version_id
     WHERE v.guide_id = $1 AND t.published_at IS NOT NULL ORDER BY t.locale, v.number DESC`,
    [guideId],
  );
}
